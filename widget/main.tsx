import { chooseLanguage, type Language } from '../src/language.ts'
import type { WidgetConfig } from '../src/widget-config.ts'
import { openConsent } from './consent.ts'
import { watchForms } from './forms.ts'
import { openGoogle } from './google.ts'
import { post } from './post.ts'
import { show } from './show.tsx'
import { startTracker } from './tracker.ts'

/** The gateway puts the site's settings around this file when it serves it. */
declare const LUPA_CONFIG: WidgetConfig

declare global {
  interface Window {
    lupa?: { open: () => void }
  }
}

function start(config: WidgetConfig): void {
  const offered = Object.keys(config.wordings) as Language[]
  const language = chooseLanguage(document.documentElement.lang, offered)
  const text = config.wordings[language]!
  const consent = openConsent(config, language)

  const { openPreferences } = show(config, consent, text)
  window.lupa = { open: openPreferences }
  document.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('[data-lupa-settings]')) openPreferences()
  })
  if (consent.mustAsk()) void post(`${config.gateway}/api/asked`, { site: config.site, language })

  let tracker: ReturnType<typeof startTracker> | null = null
  const google = config.measurementId === null ? null : openGoogle(config.measurementId)
  let atStart = true
  consent.onChange(({ purposes, services }) => {
    if (purposes.statistics && services['lupa-statistics']) {
      tracker ??= startTracker(config.gateway, consent)
      tracker.flush()
    } else {
      tracker?.stop()
      tracker = null
    }
    if (purposes.statistics && services['google-analytics']) google?.allow()
    else if (!atStart) google?.deny()
  })
  atStart = false
  watchForms(config, consent, text)
}

// Two tags on a page are one; and nothing of ours may ever throw into the page.
if (!window.lupa) {
  window.lupa = { open: () => {} }
  try {
    if (document.body) start(LUPA_CONFIG)
    else document.addEventListener('DOMContentLoaded', () => start(LUPA_CONFIG))
  } catch (error) {
    console.error('lupa', error)
  }
}

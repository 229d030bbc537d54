import { chooseLanguage, type Language } from '../src/language.ts'
import type { WidgetConfig } from '../src/widget-config.ts'
import { openConsent } from './consent.ts'
import { watchForms } from './forms.ts'
import { openGoogle } from './google.ts'
import { onPageShown } from './navigation.ts'
import { post } from './post.ts'
import { show } from './show.tsx'
import { startTracker, type Tracker } from './tracker.ts'

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
  const { openPreferences, attach } = show(config, consent, { text, language })
  const offerLinking = watchForms(config, consent, text)
  const google = config.measurementId === null ? null : openGoogle(config.measurementId)
  let tracker: Tracker | null = null

  /** Makes everything be as the choice says; nothing that was allowed begins before it is recorded. */
  const obey = () => {
    const { services } = consent.choice()
    if (services['lupa-statistics']) {
      tracker ??= startTracker(config, consent)
      tracker.flush()
    } else {
      tracker?.stop()
      tracker = null
    }
    if (services['google-analytics']) {
      if (consent.isRecorded()) google?.allow()
    } else if (!consent.mustAsk()) {
      google?.deny()
    }
    offerLinking()
  }

  let seen = false
  onPageShown(() => {
    if (seen) {
      attach()
      tracker?.pageShown()
      google?.pageShown()
      return offerLinking()
    }
    // Not while a page is only prerendered: nobody has been asked, and nobody has seen it.
    seen = true
    consent.onChange(obey)
    obey()
    if (consent.mustAsk()) void post(`${config.gateway}/api/asked`, { site: config.site, language })
  })

  window.lupa = { open: openPreferences }
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || !event.target.closest('[data-lupa-settings]')) return
    event.preventDefault()
    openPreferences()
  })
}

/** Nothing of ours may ever throw into the page. */
function startSafely(): void {
  try {
    start(LUPA_CONFIG)
  } catch (error) {
    console.error('lupa', error)
  }
}

// Two tags on a page are one. An element with the id "lupa" is not one: it stands in `window`, too.
if (typeof window.lupa?.open !== 'function') {
  window.lupa = { open: () => {} }
  if (document.body) startSafely()
  else document.addEventListener('DOMContentLoaded', startSafely)
}

import { chooseLanguage, type Language } from '../src/language.ts'
import type { WidgetConfig } from '../src/widget-config.ts'
import { openConsent } from './consent.ts'
import { eventOf, readEvent, type Details } from './custom-event.ts'
import { watchForms } from './forms.ts'
import { openGoogle } from './google.ts'
import { onPageShown } from './navigation.ts'
import { post } from './post.ts'
import { show } from './show.tsx'
import { startTracker, type Tracker } from './tracker.ts'

/** The gateway puts the site's settings around this file when it serves it. */
declare const LUPA_CONFIG: WidgetConfig

/** Name and details; `arguments` where the page's stub made it. */
type Call = Iterable<unknown>

/** What the page has in its hands: `lupa('signup')`, `lupa.open()`. */
type Lupa = {
  (name: string, details?: Details): void
  open(): void
  /** Calls that wait until the page is shown. Whoever kept the page's stub goes on calling through here. */
  q: Call[] | { push(call: Call): void }
}

declare global {
  interface Window {
    lupa?: Lupa
  }
}

function start(config: WidgetConfig, lupa: Lupa): void {
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

  const report = (call: Call) => {
    try {
      const [name, details] = call
      tracker?.happened(readEvent(name, details))
    } catch (error) {
      console.warn('lupa', error)
    }
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
    const { site, noticeVersion: notice } = config
    if (consent.mustAsk()) void post(`${config.gateway}/api/asked`, { site, notice, language })
    const early = lupa.q as Call[]
    lupa.q = { push: report }
    early.forEach(report)
  })

  lupa.open = openPreferences
  // Before the page's own handlers: they may stop the event, or take the element away.
  document.addEventListener(
    'click',
    (event) => {
      if (!(event.target instanceof Element)) return
      const reporting = event.target.closest<HTMLElement>('[data-lupa-event]')
      if (reporting) lupa.q.push(eventOf(reporting))
      if (!event.target.closest('[data-lupa-settings]')) return
      event.preventDefault()
      openPreferences()
    },
    true,
  )
}

/** Nothing of ours may ever throw into the page. */
function startSafely(lupa: Lupa): void {
  try {
    start(LUPA_CONFIG, lupa)
  } catch (error) {
    console.error('lupa', error)
  }
}

// Two tags on a page are one. An element with the id "lupa" is not one: it stands in `window`, too.
if (typeof window.lupa?.open !== 'function') {
  const q: Lupa['q'] = Array.from((window.lupa?.q as Call[]) ?? [])
  const lupa: Lupa = Object.assign((...call: unknown[]) => void lupa.q.push(call), { open() {}, q })
  window.lupa = lupa
  if (document.body) startSafely(lupa)
  else document.addEventListener('DOMContentLoaded', () => startSafely(lupa))
}

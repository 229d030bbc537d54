import { choiceOf, isAllowed, REFUSED } from '../src/choice.ts'
import { mustAsk, readChoice } from '../src/kept-choice.ts'
import type { ReturningConfig } from '../src/widget-config.ts'
import { claimApi } from './api.ts'
import type { Consent } from './consent.ts'
import type { Lupa } from './lupa.d.ts'
import { onPageShown } from './navigation.ts'
import { NEEDED_BY, onNewElements } from './page-parts.ts'
import { newScript } from './page-script.ts'
import { loadPart } from './part.ts'
import { ReopenButton } from './reopen.tsx'
import { safely } from './safely.ts'
import type { MeasureView, Tracker } from './tracker.ts'
import hostStyle from './host.css'
import reopenStyle from './reopen.css'

/** The gateway puts it around this file when it serves it to a visitor whose recorded choice it sees. */
declare const LUPA_CONFIG: ReturningConfig

/** What runs on the page until the whole widget takes over. */
export type Returned = {
  /** Ends it. */
  readonly over: AbortController
  /** Of the button that brings the choices back. */
  readonly host: HTMLElement
  /** What the tracker goes by. */
  readonly consent: Pick<Consent, 'choice' | 'token' | 'forget'>
  readonly wasChosen: boolean
  tracker?: Tracker
  measure?: MeasureView
  /** The gateway did not know the grant, and said whether anything stands on its token. */
  spent?: boolean
}

const NEEDS_WHOLE = [...Object.values(NEEDED_BY), '[data-lupa-event]'].join()

/** One of Lupa's own cookies; undefined also where the browser has none to give. */
function cookie(name: 'lupa' | 'lupa_visitor'): string | undefined {
  return safely(() => RegExp(`(?:^|; )${name}=([^;]*)`).exec(document.cookie)?.[1])
}

/**
 * For who has answered: records visits where they are allowed, and keeps the button that brings the choices back. All else
 * is in the whole widget, which is loaded as soon as the page, its visitor or another tab asks for any of it.
 */
function begin(config: ReturningConfig, lupa: Lupa): void {
  const first = cookie('lupa')
  const kept = readChoice(first)
  const wasChosen = !!kept?.sent && !mustAsk(kept, { ...config, now: new Date() })
  const choice = wasChosen ? choiceOf(config.asked, kept.allowed) : REFUSED
  const isVisitRecorded = choice.services['lupa-statistics']
  const isCurrent = () => cookie('lupa') === first

  let isWanted = false
  const needWhole = () => {
    if (isWanted) return
    isWanted = true
    loadPart(config, 'whole').then(
      (takeOver) => takeOver(lupa, returned, newScript),
      () => (isWanted = false),
    )
  }
  const over = new AbortController()
  const { signal } = over
  const host = document.createElement('lupa-consent')
  const returned: Returned = {
    over,
    host,
    wasChosen,
    consent: {
      choice: () => (isCurrent() ? choice : REFUSED),
      token: () => (isCurrent() && isVisitRecorded ? cookie('lupa_visitor') : undefined),
      forget(isTokenSpent) {
        returned.spent = isTokenSpent
        needWhole()
      },
    },
  }

  // Commands wait for it, as they do for any tag that is not there yet.
  const waiting = lupa.q as unknown[]
  waiting.push = (...calls) => {
    needWhole()
    return Array.prototype.push.apply(waiting, calls)
  }
  document.addEventListener(
    'click',
    (event) => {
      if (!(event.target as Element).closest?.('[data-lupa-settings]')) return
      event.preventDefault()
      lupa.open()
    },
    { capture: true, signal },
  )
  const look = () => {
    if (!isCurrent()) needWhole()
  }
  document.addEventListener('visibilitychange', look, { signal })
  safely(() => new BroadcastChannel('lupa').addEventListener('message', look, { signal }))
  if (!wasChosen || waiting.length > 0) needWhole()
  if (!wasChosen) return

  Object.defineProperty(lupa, 'choice', { get: () => (isCurrent() ? choice : null), configurable: true })
  lupa.allows = (name) => isAllowed(returned.consent.choice(), name)
  const { reopen, theme, measures } = config
  if (reopen) {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(hostStyle + reopenStyle + theme)
    const root = host.attachShadow({ mode: 'open' })
    root.adoptedStyleSheets = [sheet]
    const name = reopen[document.documentElement.lang.slice(0, 2)] ?? reopen[config.language]!
    root.append(ReopenButton({ name, onOpen: lupa.open, onIntent: needWhole }))
  }
  const recordVisits = async () => {
    const [openVisits, openMeasures] = await Promise.all([
      loadPart(config, 'visits'),
      measures ? loadPart(config, 'measures').catch(() => null) : null,
    ])
    if (signal.aborted) return
    const visits = openVisits(config, returned.consent)
    returned.tracker = visits
    if (openMeasures) visits.measureBy((returned.measure = openMeasures(visits.track)))
  }
  let seen = false
  const attend = () => {
    if (signal.aborted) return
    if (reopen && !host.isConnected) document.body.prepend(host)
    if (document.querySelector(NEEDS_WHOLE)) needWhole()
  }
  const shown = () => {
    attend()
    if (seen) return signal.aborted || returned.tracker?.pageShown()
    seen = true
    if (isVisitRecorded) recordVisits().catch(() => {})
    onNewElements(attend)
    document.dispatchEvent(new CustomEvent('lupa:choice', { detail: choice }))
  }
  onPageShown(() => safely(shown))
}

const lupa = claimApi()
if (lupa) {
  const run = () => safely(() => begin(LUPA_CONFIG, lupa))
  if (document.body) run()
  else document.addEventListener('DOMContentLoaded', run)
}

import { choiceOf, isAllowed, REFUSED } from '../src/choice.ts'
import { mustAsk, readChoice } from '../src/kept-choice.ts'
import type { ReturningConfig } from '../src/widget-config.ts'
import { claimApi } from './api.ts'
import { tellDefaults } from './defaults.ts'
import type { Consent } from './consent.ts'
import type { Google } from './google.ts'
import { clearLeftovers } from './leftovers.ts'
import type { Lupa, LupaCommands } from './lupa.d.ts'
import { whenShown } from './navigation.ts'
import { onNewElements, type NEEDED_BY } from './page-parts.ts'
import { pagePolicy } from './page-policy.ts'
import { loadPart } from './part.ts'
import { reopenButton } from './reopen.ts'
import { safely } from './safely.ts'
import type { MeasureView, Tracker } from './tracker.ts'
import hostStyle from './host.css'
import reopenStyle from './reopen.css'

/** The gateway puts it around this file when it serves it to a visitor whose recorded choice it sees. */
declare const LUPA_CONFIG: ReturningConfig

/** What runs on the page until the whole widget takes over. */
export type Returned = {
  /** Of the button that brings the choices back. */
  readonly host: HTMLElement
  /** What the tracker goes by. */
  readonly consent: Pick<Consent, 'choice' | 'token' | 'forget'>
  /** Elements that report their press, until there is a tracker to hear of it. */
  readonly pressed: HTMLElement[]
  report(element: HTMLElement): void
  readonly wasChosen: boolean
  /** Whether the whole widget has taken over. */
  isOver?: true
  tracker?: Tracker
  google?: Google | null
  measure?: MeasureView
  /** Where the measures report to. */
  track?: LupaCommands['track']
  /** The gateway did not know the grant, and said whether anything stands on its token. */
  spent?: boolean
}

type Needed = typeof NEEDED_BY
const NEEDS_WHOLE: `${Needed['forms']},${Needed['blocked']},${Needed['declaration']},${Needed['notice']}` =
  'form[data-lupa-form],[data-lupa],[data-lupa-declaration],[data-lupa-notice]'

/** One of Lupa's own cookies; undefined also where the browser has none to give. */
function cookie(name: 'lupa' | 'lupa_visitor'): string | undefined {
  return safely(() => `; ${document.cookie}`.split(`; ${name}=`)[1]?.split(';')[0])
}

/**
 * For who has answered: records visits and loads tags where they are allowed, and keeps the button that brings the choices
 * back. All else is in the whole widget, which is loaded as soon as the page, its visitor or another tab asks for any of it.
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
      (takeOver) => takeOver(lupa, returned, pagePolicy),
      () => (isWanted = false),
    )
  }
  const host = document.createElement('lupa-consent')
  const returned: Returned = {
    host,
    wasChosen,
    pressed: [],
    report: (element) => void returned.pressed.push(element),
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
  const wait = waiting.push.bind(waiting)
  waiting.push = (...calls) => {
    needWhole()
    return wait(...calls)
  }
  document.addEventListener(
    'click',
    (event) => {
      const within = (selector: string) => (event.target as Element).closest?.<HTMLElement>(selector)
      if (returned.isOver) return
      const reporting = isVisitRecorded && within('[data-lupa-event]')
      if (reporting) returned.report(reporting)
      if (!within('[data-lupa-settings]')) return
      event.preventDefault()
      lupa.open()
    },
    true,
  )
  const look = () => {
    if (!isCurrent()) needWhole()
  }
  // Safari brings a page back without saying that it is visible again. https://bugs.webkit.org/show_bug.cgi?id=151234
  for (const event of ['visibilitychange', 'pageshow']) addEventListener(event, look)
  safely(() => new BroadcastChannel('lupa').addEventListener('message', look))
  if (!wasChosen || waiting.length > 0) needWhole()
  if (!wasChosen) return

  Object.defineProperty(lupa, 'choice', { get: () => (isCurrent() ? choice : null), configurable: true })
  lupa.allows = (name) => isAllowed(returned.consent.choice(), name)
  // A page may end its listening before anybody has begun it.
  lupa.on = (event, listener) => {
    let isOver = false
    lupa.q.push(['on', event, (choice: Lupa['choice']) => isOver || listener(choice)])
    return () => void (isOver = true)
  }
  const { reopen, theme, tags } = config
  if (reopen) {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(hostStyle + reopenStyle + theme)
    const root = host.attachShadow({ mode: 'open' })
    root.adoptedStyleSheets = [sheet]
    const name = reopen[document.documentElement.lang.slice(0, 2).toLowerCase()] ?? reopen[config.language]!
    root.append(reopenButton({ name, onOpen: lupa.open, onIntent: needWhole }))
  }
  const openPart = (name: 'visits' | 'tags') =>
    loadPart(config, name)
      .then((open) => returned.isOver || open(config, returned, pagePolicy))
      .catch(() => {})
  const attend = () => {
    if (returned.isOver) return
    if (reopen && !host.isConnected) document.body.prepend(host)
    if (document.querySelector(NEEDS_WHOLE)) needWhole()
  }
  const shown = () => {
    if (returned.isOver) return
    look()
    if (isVisitRecorded) void openPart('visits')
    if (tags?.some((id) => !id || choice.services[id])) void openPart('tags')
    clearLeftovers(config, returned.consent)
    // By then pages listen.
    setTimeout(() => {
      if (!returned.isOver) document.dispatchEvent(new CustomEvent('lupa:choice', { detail: choice }))
    }, 100)
  }
  attend()
  onNewElements(attend)
  whenShown(() => safely(shown))
}

const lupa = claimApi()
if (lupa) {
  const { defaults } = LUPA_CONFIG
  if (defaults) safely(() => tellDefaults(defaults))
  const run = () => safely(() => begin(LUPA_CONFIG, lupa))
  if (document.body) run()
  else document.addEventListener('DOMContentLoaded', run)
}

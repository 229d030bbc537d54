import type {
  CustomEvent,
  EngagementEvent,
  EventAnswer,
  EventMessage,
  ViewEvent,
  VitalsEvent,
} from '../src/event.ts'
import { screenOf } from '../src/screen.ts'
import { DAY_MS } from '../src/visit.ts'
import type { WidgetConfig } from '../src/widget-config.ts'
import type { Consent } from './consent.ts'
import type { Said } from './custom-event.ts'
import { measureEngagement } from './engagement.ts'
import { pageAddress } from './page-address.ts'
import { post } from './post.ts'
import { uuid } from './uuid.ts'

type Waiting = {
  event:
    | Omit<ViewEvent, 'ageMs'>
    | Omit<EngagementEvent, 'ageMs'>
    | Omit<CustomEvent, 'ageMs'>
    | Omit<VitalsEvent, 'ageMs'>
  happenedAt: number
}

/** Waiting times between tries, in ms; the last one repeats. */
const TRIES_MS = [2_000, 10_000, 60_000]
const MOST_WAITING = 50
/** The largest six stay below 64 KiB: all that the server takes, and that a browser sends for a page that goes away. */
export const MOST_IN_BATCH = 6

/** A longer address would make the server refuse the whole batch. */
const cut = (address: string) => address.slice(0, 2048)

/** Begins to measure a view, by its id. Answers with what tells how it is by now, to be told with its engagement. */
export type MeasureView = (view: string) => () => {
  readonly scroll?: { readonly scrollPercent: number }
  readonly vitals: Omit<VitalsEvent, 'ageMs'> | undefined
}

export type Tracker = {
  /** A page is on the screen, newly or again. */
  pageShown(): void
  /** Something that the site itself says of the page on the screen. */
  happened(said: Said): void
  /** Measures the view on the screen, and those after it, by this as well. */
  measureBy(given: MeasureView): void
  /** Sends what waits, if it may be sent. */
  flush(): void
  stop(): void
}

/**
 * Records views, engagement and the site's own events until it is stopped. Everything waits for the token, so
 * nothing is sent before the gateway has recorded the choice; an event that waited says how long ago it was.
 */
export function startTracker(
  config: Pick<WidgetConfig, 'gateway' | 'site'>,
  consent: Pick<Consent, 'choice' | 'token' | 'forget'>,
): Tracker {
  let waiting: Waiting[] = []
  let view: {
    id: string
    engagement: ReturnType<typeof measureEngagement>
    measured: ReturnType<MeasureView> | undefined
    toldMs: number
  } | null = null
  let measure: MeasureView | undefined
  let referrer = document.referrer
  let sending = false
  let stopped = false
  let retry: ReturnType<typeof setTimeout> | undefined

  const add = (event: Waiting['event']) => {
    // Looked up each time: another tab may have refused meanwhile.
    if (!consent.choice().services['lupa-statistics']) return
    // What is about a view comes after it: the oldest stay.
    if (waiting.length < MOST_WAITING) waiting.push({ event, happenedAt: performance.now() })
  }

  const flush = async ({ tries = 0, leaving = false } = {}): Promise<void> => {
    const token = consent.token()
    if (stopped || (sending && !leaving) || token === undefined || waiting.length === 0) return
    sending = true
    clearTimeout(retry)
    const batch = waiting.splice(0, MOST_IN_BATCH)
    const posted = await post<EventAnswer>(`${config.gateway}/api/events`, {
      site: config.site,
      token,
      screen: screenOf(screen.width),
      events: batch.map(({ event, happenedAt }) => ({
        ...event,
        ageMs: Math.min(DAY_MS, Math.max(0, Math.round(performance.now() - happenedAt))),
      })),
    } satisfies EventMessage)
    sending = false
    if (posted === 'away') {
      waiting = [...batch, ...waiting]
      const wait = TRIES_MS[Math.min(tries, TRIES_MS.length - 1)]
      retry = setTimeout(() => void flush({ tries: tries + 1 }), wait)
      return
    }
    const isUnknown =
      'refused' in posted
        ? posted.refused === 403
        : posted.answer.verdicts.every((verdict) => verdict === 'dropped: no grant')
    // Only if nobody has chosen anew since: that choice is not what the answer is about.
    if (isUnknown && !stopped && consent.token() === token) consent.forget('answer' in posted)
    else await flush()
  }

  /** Says how long the page on the screen has been read so far. */
  const tellEngagement = () => {
    if (!view) return
    const engagedMs = Math.min(DAY_MS, view.engagement.engagedMs())
    const openMs = Math.min(DAY_MS, view.engagement.openMs())
    if (openMs === view.toldMs) return
    view.toldMs = openMs
    const measured = view.measured?.()
    add({ type: 'engagement', view: view.id, engagedMs, openMs, ...measured?.scroll })
    if (measured?.vitals) add(measured.vitals)
  }
  const endView = () => {
    tellEngagement()
    view?.engagement.stop()
    view = null
  }

  const pageShown = () => {
    endView()
    const id = uuid()
    view = { id, engagement: measureEngagement(), measured: measure?.(id), toldMs: 0 }
    add({
      type: 'view',
      id,
      url: cut(pageAddress(location.href)),
      ...(referrer && { referrer: cut(referrer) }),
    })
    // Later pages of the same document come from the site itself.
    referrer = ''
    void flush()
  }
  const hidden = () => {
    if (document.visibilityState !== 'hidden') return
    tellEngagement()
    void flush({ leaving: true })
  }
  // The page is gone, or rests in the back-forward cache, where no time passes for it.
  const left = () => {
    endView()
    void flush({ leaving: true })
  }
  document.addEventListener('visibilitychange', hidden)
  // Safari hides a page without saying so when it is left by a link. https://bugs.webkit.org/show_bug.cgi?id=151234
  addEventListener('pagehide', left)
  pageShown()

  return {
    pageShown,
    happened(said) {
      // A page that reports without end leaves room for its views.
      if (!view || waiting.length > MOST_WAITING / 2) return
      add({ type: 'custom', id: uuid(), view: view.id, ...said })
      void flush()
    },
    measureBy(given) {
      if (view && !measure) view.measured = given(view.id)
      measure = given
    },
    flush: () => void flush(),
    stop() {
      stopped = true
      clearTimeout(retry)
      waiting = []
      view?.engagement.stop()
      document.removeEventListener('visibilitychange', hidden)
      removeEventListener('pagehide', left)
    },
  }
}

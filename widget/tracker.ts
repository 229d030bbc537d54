import type { EngagementEvent, EventAnswer, ViewEvent } from '../src/event.ts'
import { DAY_MS } from '../src/visit.ts'
import type { Consent } from './consent.ts'
import { measureEngagement } from './engagement.ts'
import { onPageShown } from './navigation.ts'
import { pageAddress } from './page-address.ts'
import { post } from './post.ts'
import { uuid } from './uuid.ts'

type Waiting = { event: Omit<ViewEvent, 'ageMs'> | Omit<EngagementEvent, 'ageMs'>; happenedAt: number }

/** Waiting times between tries, in ms; the last one repeats. */
const TRIES_MS = [2_000, 10_000, 60_000]
const MOST_WAITING = 50

/**
 * Records views and engagement until it is stopped. Everything waits for the token, so nothing is sent before
 * the gateway has recorded the choice; an event that waited says how long ago it was.
 */
export function startTracker(gateway: string, consent: Consent): { flush(): void; stop(): void } {
  let waiting: Waiting[] = []
  let view: { id: string; engagement: ReturnType<typeof measureEngagement>; toldMs: number } | null = null
  let referrer = document.referrer
  let sending = false
  let stopped = false

  const add = (event: Waiting['event']) => {
    waiting.push({ event, happenedAt: performance.now() })
    waiting = waiting.slice(-MOST_WAITING)
  }

  const flush = async (tries = 0): Promise<void> => {
    // Looked up each time: a withdrawal in another tab takes it away.
    const token = consent.token()
    if (stopped || sending || token === undefined || waiting.length === 0) return
    sending = true
    const batch = waiting
    waiting = []
    const posted = await post<EventAnswer>(`${gateway}/api/events`, {
      token,
      events: batch.map(({ event, happenedAt }) => ({
        ...event,
        ageMs: Math.min(DAY_MS, Math.max(0, Math.round(performance.now() - happenedAt))),
      })),
    })
    sending = false
    if (posted === 'away') {
      waiting = [...batch, ...waiting].slice(-MOST_WAITING)
      setTimeout(() => void flush(tries + 1), TRIES_MS[Math.min(tries, TRIES_MS.length - 1)])
    } else if (posted !== 'refused') {
      const { verdicts } = posted.answer
      if (!stopped && verdicts.every((verdict) => verdict === 'dropped: no grant')) consent.forget()
      void flush()
    }
  }

  /** Says how long the page on the screen has been read so far. */
  const tellEngagement = () => {
    if (!view) return
    const engagedMs = Math.min(DAY_MS, view.engagement.engagedMs())
    const openMs = Math.min(DAY_MS, view.engagement.openMs())
    if (openMs === view.toldMs) return
    view.toldMs = openMs
    add({ type: 'engagement', view: view.id, engagedMs, openMs })
  }

  const endNavigation = onPageShown(() => {
    tellEngagement()
    view?.engagement.stop()
    view = { id: uuid(), engagement: measureEngagement(), toldMs: 0 }
    add({ type: 'view', id: view.id, url: pageAddress(location.href), ...(referrer && { referrer }) })
    // Later pages of the same document come from the site itself.
    referrer = ''
    void flush()
  })
  const hidden = () => {
    if (document.visibilityState !== 'hidden') return
    tellEngagement()
    void flush()
  }
  const left = () => {
    tellEngagement()
    void flush()
  }
  document.addEventListener('visibilitychange', hidden)
  // Safari hides a page without saying so when it is left by a link. https://bugs.webkit.org/show_bug.cgi?id=151234
  addEventListener('pagehide', left)

  return {
    flush: () => void flush(),
    stop() {
      stopped = true
      waiting = []
      view?.engagement.stop()
      endNavigation()
      document.removeEventListener('visibilitychange', hidden)
      removeEventListener('pagehide', left)
    },
  }
}

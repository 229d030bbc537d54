import { useEffect, useState } from 'preact/hooks'
import type { LiveReport } from '../../../src/stats.ts'
import { read } from '../api.ts'
import { count } from '../figure.ts'
import { fill, plural } from '../phrase.ts'
import { text } from '../text.ts'
import { isTurnedAway, useTurnedAway } from '../turned-away.ts'
import { Definition } from './definition.tsx'

const EVERY_MS = 30_000

/**
 * How many visitors are on the site, asked again every half minute while somebody looks. Readers of a shared link are
 * not told of a few.
 */
export function LiveCount({ siteId }: { siteId: number }) {
  const live = useLive(siteId)
  if (live === null)
    return (
      <span class="live" aria-hidden="true">
        <span class="skeleton skeleton-badge" />
      </span>
    )
  if (live.visitors === null) return null
  const name = fill(plural(text.live.visitors, live.visitors), { count: count(live.visitors) })
  return (
    <span class={live.visitors > 0 ? 'live is-live' : 'live'}>
      <span class="live-dot" aria-hidden="true" />
      {name}
      <Definition term={text.live.term} meaning={text.live.meaning} />
    </span>
  )
}

/** The last answer stays while the gateway cannot be reached: the page's other parts say that it cannot. */
function useLive(siteId: number): LiveReport | null {
  const turnedAway = useTurnedAway()
  const [live, setLive] = useState<LiveReport | null>(null)
  useEffect(() => {
    const abort = new AbortController()
    const ask = () => {
      if (document.hidden) return
      read<LiveReport>(`/api/stats/live?site=${siteId}`, abort.signal).then(
        setLive,
        // A session that has ended shows nothing on, even where nobody touches the page.
        (failure: unknown) => isTurnedAway(failure) && turnedAway(),
      )
    }
    ask()
    const timer = setInterval(ask, EVERY_MS)
    document.addEventListener('visibilitychange', ask, { signal: abort.signal })
    return () => {
      clearInterval(timer)
      abort.abort()
    }
  }, [siteId])
  return live
}

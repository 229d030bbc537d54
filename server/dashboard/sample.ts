import { useEffect, useRef } from 'preact/hooks'
import type { SampleView } from '../../src/sample.ts'
import { useLoaded, type Loaded } from './loaded.ts'

/** How often the gateway is asked how far it is, in ms. */
const ASKED_EVERY_MS = 500

/** The sample site, asked for again while it is being loaded. `ready` is called when that has just ended. */
export function useSample(ready: (siteId: number) => void): Loaded<SampleView> {
  const sample = useLoaded<SampleView>('/api/sample-site')
  const before = useRef<SampleView['state'] | null>(null)
  const { answer, loading } = sample
  useEffect(() => {
    if (before.current === 'loading' && answer?.state === 'ready') ready(answer.site!)
    before.current = answer?.state ?? null
  }, [answer])
  useEffect(() => {
    if (loading || answer?.state !== 'loading') return
    const timer = setTimeout(sample.again, ASKED_EVERY_MS)
    return () => clearTimeout(timer)
  }, [answer, loading])
  return sample
}

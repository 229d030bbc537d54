import type { SampleView } from '../../../src/sample.ts'
import { count } from '../figure.ts'
import { fill } from '../phrase.ts'
import { useSample } from '../sample.ts'
import { text } from '../text.ts'
import { SampleOffer } from './sample-offer.tsx'

/** The sample site while it is being loaded; `loaded` is called when it is whole. */
export function SampleLoading({ loaded }: { loaded: () => void }) {
  const sample = useSample(loaded)
  return (
    <div class="empty sample-loading">
      <p>
        <SampleProgress sample={sample.answer} />
      </p>
      {sample.answer?.state === 'stopped' && <SampleOffer label={text.sample.again} begun={sample.again} />}
    </div>
  )
}

export function SampleProgress({ sample }: { sample: SampleView | null }) {
  if (sample?.state === 'stopped') return <>{text.sample.stopped}</>
  return (
    <span class="sample-progress">
      <label>
        <span>{text.sample.loading}</span>
        <progress value={sample?.daysLoaded ?? 0} max={sample?.days ?? 1} />
      </label>
      <span class="muted small">
        {sample && fill(text.sample.progress, { loaded: count(sample.daysLoaded), days: count(sample.days) })}
      </span>
    </span>
  )
}

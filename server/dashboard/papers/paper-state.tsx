import type { PaperView } from '../../../src/paper.ts'
import { paperText } from './text.ts'

/** What state a paper is in, and whether it should be in another by now. */
export function PaperState({ paper: { state, lateToStore, lateToDestroy } }: { paper: PaperView }) {
  return (
    <span class="badges">
      <span class={state === 'stored' ? 'badge is-good' : 'badge'}>{paperText.states[state]}</span>
      {lateToStore && <span class="badge is-bad">{paperText.isLate}</span>}
      {lateToDestroy && <span class="badge is-bad">{paperText.isOld}</span>}
    </span>
  )
}

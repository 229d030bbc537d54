import type { PaperView } from '../../../src/paper.ts'
import { paperText } from './text.ts'

const LOOK = {
  received: 'badge is-waiting',
  processing: 'badge is-waiting',
  stored: 'badge is-good',
  destroyed: 'badge',
}

/** What state a paper is in, and whether it should be in another by now. */
export function PaperState({ paper: { state, lateToStore, lateToDestroy } }: { paper: PaperView }) {
  return (
    <span class="badges">
      <span class={LOOK[state]}>{paperText.states[state]}</span>
      {lateToStore && <span class="badge is-bad">{paperText.isLate}</span>}
      {lateToDestroy && <span class="badge is-bad">{paperText.isOld}</span>}
    </span>
  )
}

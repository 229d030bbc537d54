import { instantName } from '../calendar.ts'
import { fill } from '../phrase.ts'
import { text } from '../text.ts'

/** Whether the script of a site has ever been loaded by one of its pages. */
export function HeardMark({ heardAt }: { heardAt: string | null }) {
  return (
    <span
      class={heardAt ? 'badge is-good' : 'badge is-waiting'}
      title={heardAt ? fill(text.heard.last, { instant: instantName(heardAt) }) : undefined}
    >
      {heardAt ? text.heard.yes : text.heard.never}
    </span>
  )
}

import type { SiteView } from '../../../src/site.ts'
import { instantName } from '../calendar.ts'
import { fill } from '../phrase.ts'
import { text } from '../text.ts'

/** What there is to know of a site before its numbers: that they are made up, or whether they can come. */
export function SiteMark({ site }: { site: SiteView }) {
  return site.sample ? (
    <span class="badge is-sample">{text.sample.mark}</span>
  ) : (
    <HeardMark heardAt={site.heardAt} />
  )
}

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

import type { DataGroup, KeptFor } from '../../../src/retention-schedule.ts'
import { count as figure } from '../figure.ts'
import { fill, plural } from '../phrase.ts'
import { retentionText } from './text.ts'

type Counted = {
  readonly group: DataGroup
  readonly count: number
  readonly kept: readonly { readonly why: KeptFor; readonly count: number }[]
}

/** How much of each group, and what of it stays, and why; what has neither is left out. */
export function GroupCounts({ groups, staying }: { groups: readonly Counted[]; staying: string }) {
  const some = groups.filter(({ count, kept }) => count > 0 || kept.length > 0)
  if (some.length === 0) return <p class="muted">{retentionText.nothing}</p>
  return (
    <ul class="retention-counts">
      {some.map(({ group, count, kept }) => (
        <li key={group}>
          <strong>{fill(plural(retentionText.goes[group], count), { count: figure(count) })}</strong>
          {kept.length > 0 && (
            <div class="muted small">
              {staying}
              <ul>
                {kept.map(({ why, count }) => (
                  <li key={why}>{fill(plural(retentionText.kept[why], count), { count: figure(count) })}</li>
                ))}
              </ul>
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}

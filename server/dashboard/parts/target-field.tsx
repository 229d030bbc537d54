import { useId, useState } from 'preact/hooks'
import type { BreakdownReport } from '../../../src/stats.ts'
import { useLoaded } from '../loaded.ts'
import type { ShownView } from '../shown-view.ts'
import { text } from '../text.ts'

/** How many pages or events are offered. */
const MOST_OFFERED = 200

/** A page or an event, as the gateway reads it: `page:/cart`, `page:/blog/*`, `event:order`. */
export function TargetField({
  name,
  label,
  view,
  value = 'page:',
  wrong = null,
  required = true,
}: {
  name: string
  label: string
  view: ShownView
  value?: string
  wrong?: string | null
  required?: boolean
}) {
  const id = useId()
  const [kind, setKind] = useState<'page' | 'event'>(value.startsWith('event:') ? 'event' : 'page')
  const [written, setWritten] = useState(value.replace(/^(page|event):/, ''))
  const known = useLoaded<BreakdownReport>(
    `/api/stats/breakdown/${kind}?${view.wholeQuery}&limit=${MOST_OFFERED}`,
  )
  return (
    <div class="target" role="group" aria-label={label}>
      <select
        aria-label={text.targets.kind}
        value={kind}
        onChange={({ currentTarget }) => setKind(currentTarget.value === 'event' ? 'event' : 'page')}
      >
        <option value="page">{text.dimension.page}</option>
        <option value="event">{text.dimension.event}</option>
      </select>
      <input
        aria-label={kind === 'page' ? text.targets.path : text.targets.event}
        list={id}
        required={required}
        maxLength={500}
        autocomplete="off"
        spellcheck={false}
        value={written}
        placeholder={kind === 'page' ? text.targets.pathExample : text.targets.eventExample}
        pattern={kind === 'page' ? '/.*' : undefined}
        title={kind === 'page' ? text.targets.pathHelp : undefined}
        aria-invalid={wrong !== null}
        onInput={({ currentTarget }) => setWritten(currentTarget.value)}
      />
      <input type="hidden" name={name} value={written === '' ? '' : `${kind}:${written}`} />
      <datalist id={id}>
        {known.answer?.rows.flatMap(({ name: one }) =>
          one === null ? [] : [<option key={one}>{one}</option>],
        )}
      </datalist>
    </div>
  )
}

/** “Page /cart” */
export function targetName(target: string): string {
  const kind = target.startsWith('event:') ? 'event' : 'page'
  return `${text.dimension[kind]} ${target.slice(kind.length + 1)}`
}

import { useState } from 'preact/hooks'
import { text } from '../text.ts'
import { knownList } from './known-names.tsx'

/**
 * A page or an event, as the gateway reads it: `page:/cart`, `page:/blog/*`, `event:order`. Offers what the page's
 * `KnownNames` of both know.
 */
export function TargetField({
  name,
  label,
  value = 'page:',
  wrong = null,
  required = true,
}: {
  name: string
  label: string
  value?: string
  wrong?: string | null
  required?: boolean
}) {
  const [kind, setKind] = useState<'page' | 'event'>(value.startsWith('event:') ? 'event' : 'page')
  const [written, setWritten] = useState(value.replace(/^(page|event):/, ''))
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
        list={knownList(kind)}
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
    </div>
  )
}

/** “Page /cart” */
export function targetName(target: string): string {
  const kind = target.startsWith('event:') ? 'event' : 'page'
  return `${text.dimension[kind]} ${target.slice(kind.length + 1)}`
}

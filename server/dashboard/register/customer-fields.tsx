import type { OriginView } from '../../../src/customer.ts'
import { REGISTER_FIELDS, type RegisterField, type RegisterValues } from '../../../src/register-field.ts'
import { dateName } from '../calendar.ts'
import { fill } from '../phrase.ts'
import { registerText } from './text.ts'

/** What is known, in the order of the register, each with where it came from where that is told; absent fields are not shown. */
export function CustomerFieldList({
  fields,
  origins = {},
}: {
  fields: RegisterValues
  origins?: Partial<Record<RegisterField, OriginView | undefined>>
}) {
  const known = REGISTER_FIELDS.filter((field) => fields[field])
  if (known.length === 0) return <p class="muted">{registerText.noDetails}</p>
  return (
    <dl class="fields">
      {known.map((field) => (
        <div key={field}>
          <dt>{registerText.fields[field]}</dt>
          <dd>
            <Value field={field} value={fields[field] ?? ''} />
            {origins[field] && <span class="origin muted">{originName(origins[field])}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function originName({ source, sourceName, obtainedAt }: OriginView): string {
  return fill(registerText.origin, {
    source: sourceName ?? registerText.sources[source],
    date: dateName(obtainedAt),
  })
}

/** Strangers wrote these: only what is surely an address to write to becomes a link. */
function Value({ field, value }: { field: RegisterField; value: string }) {
  if (field === 'email' || field === 'billingEmail')
    return <a href={`mailto:${encodeURIComponent(value)}`}>{value}</a>
  if (field === 'phone') return <a href={`tel:${value.replace(/[^+\d]/g, '')}`}>{value}</a>
  return <>{value}</>
}

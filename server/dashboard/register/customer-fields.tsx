import type { OriginView } from '../../../src/customer.ts'
import { REGISTER_FIELDS, type RegisterField, type RegisterValues } from '../../../src/register-field.ts'
import { dateName } from '../calendar.ts'
import { fill } from '../phrase.ts'
import { shownValue } from './shown-value.ts'
import { registerText } from './text.ts'

/**
 * What is known, in the order of the register; absent fields are not shown. Where it came from is told once for most of
 * it, and beside those that came from elsewhere.
 */
export function CustomerFieldList({
  fields,
  origins = {},
}: {
  fields: RegisterValues
  origins?: Partial<Record<RegisterField, OriginView>>
}) {
  const known = REGISTER_FIELDS.filter((field) => fields[field])
  if (known.length === 0) return <p class="muted">{registerText.noDetails}</p>
  const named = new Map(
    known.flatMap((field) => (origins[field] ? [[field, originName(origins[field])]] : [])),
  )
  const most = commonest([...named.values()])
  return (
    <>
      <dl class="fields">
        {known.map((field) => (
          <div key={field}>
            <dt>{registerText.fields[field]}</dt>
            <dd>
              <Value field={field} value={fields[field] ?? ''} />
              {named.has(field) && named.get(field) !== most && (
                <span class="origin muted">{named.get(field)}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {most !== undefined && <p class="muted small">{fill(registerText.mostOrigin, { origin: most })}</p>}
    </>
  )
}

function originName({ source, sourceName, obtainedAt }: OriginView): string {
  return fill(registerText.origin, {
    source: sourceName ?? registerText.sources[source],
    date: dateName(obtainedAt),
  })
}

function commonest(names: readonly string[]): string | undefined {
  const groups = [...Map.groupBy(names, (name) => name)]
  return groups.toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0]
}

/** Strangers wrote these: only what is surely an address to write to becomes a link. */
function Value({ field, value }: { field: RegisterField; value: string }) {
  if (field === 'email' || field === 'billingEmail')
    return <a href={`mailto:${encodeURIComponent(value)}`}>{value}</a>
  if (field === 'phone' && /^\+\d+$/.test(value)) return <a href={`tel:${value}`}>{value}</a>
  return <>{shownValue(field, value)}</>
}

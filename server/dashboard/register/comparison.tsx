import type { RegisterField } from '../../../src/register-field.ts'
import { fill } from '../phrase.ts'
import { text } from '../text.ts'
import { shownValue } from './shown-value.ts'
import { registerText } from './text.ts'

export type Compared = {
  readonly field: RegisterField
  readonly now: string | undefined
  /** Null says that it is not known any more. */
  readonly said: string | null
  /** Whether the register cannot hold it as it was said. */
  readonly isWrong?: boolean
}

/** What is said beside what is known, field by field, each with a box to take it over. */
export function Comparison({
  rows,
  saidBy,
  accept,
  choose,
}: {
  rows: readonly Compared[]
  /** What the second column is called. */
  saidBy: string
  accept: ReadonlySet<RegisterField>
  /** Null for who may only look. */
  choose: ((accept: ReadonlySet<RegisterField>) => void) | null
}) {
  const toggle = (field: RegisterField, isTaken: boolean) => {
    const next = new Set(accept)
    if (isTaken) next.add(field)
    else next.delete(field)
    choose?.(next)
  }
  return (
    <ul class="comparison">
      {rows.map(({ field, now, said, isWrong = false }) => (
        <li key={field}>
          <label>
            {choose && (
              <input
                type="checkbox"
                disabled={isWrong}
                aria-label={fill(registerText.takeValue, {
                  field: registerText.fields[field],
                  value: said ?? registerText.nothing,
                  now: now ?? text.none,
                })}
                checked={accept.has(field)}
                onChange={({ currentTarget: { checked } }) => toggle(field, checked)}
              />
            )}
            <span class="comparison-field">{registerText.fields[field]}</span>
            <span>
              <span class="muted small comparison-head">{registerText.now}</span>
              {now === undefined ? text.none : shownValue(field, now)}
            </span>
            <span>
              <span class="muted small comparison-head">{saidBy}</span>
              {said === null ? registerText.nothing : shownValue(field, said)}
              {isWrong && <span class="field-wrong">{registerText.cannotHold}</span>}
            </span>
          </label>
        </li>
      ))}
    </ul>
  )
}

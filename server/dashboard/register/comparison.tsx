import type { WaitingSubmission } from '../../../src/customer.ts'
import { REGISTER_FIELDS } from '../../../src/register-field.ts'
import { text } from '../text.ts'
import { fill } from '../phrase.ts'
import { registerText } from './text.ts'

/** What a form said beside what is known, field by field; what is the same already needs nobody. */
export function Comparison({
  submission: { values, customer, differs, wrong },
  accept,
  choose,
}: {
  submission: WaitingSubmission
  accept: ReadonlySet<string>
  /** False for who may only look. */
  choose: false | ((accept: ReadonlySet<string>) => void)
}) {
  const fields = REGISTER_FIELDS.filter((field) => differs[field] !== undefined || wrong[field] !== undefined)
  const toggle = (field: string, isTaken: boolean) => {
    const next = new Set(accept)
    if (isTaken) next.add(field)
    else next.delete(field)
    if (choose) choose(next)
  }
  return (
    <table class="comparison">
      <thead>
        <tr>
          <th scope="col">{registerText.field}</th>
          <th scope="col">{registerText.now}</th>
          <th scope="col">{registerText.said}</th>
          {choose && <th scope="col">{registerText.take}</th>}
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field}>
            <th scope="row">{registerText.fields[field]}</th>
            <td>{customer.values[field] ?? text.none}</td>
            <td>
              {differs[field] ?? values[field]}
              {wrong[field] !== undefined && <span class="field-wrong">{registerText.cannotHold}</span>}
            </td>
            {choose && (
              <td>
                {differs[field] !== undefined && (
                  <input
                    type="checkbox"
                    aria-label={fill(registerText.takeField, { field: registerText.fields[field] })}
                    checked={accept.has(field)}
                    onChange={({ currentTarget: { checked } }) => toggle(field, checked)}
                  />
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

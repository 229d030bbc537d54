import {
  GROUP_OF,
  REGISTER_FIELDS,
  type FieldGroup,
  type RegisterField,
} from '../../../src/register-field.ts'
import { TickBox } from '../parts/fields.tsx'
import { FieldGroup as Boxes } from '../parts/form.tsx'
import { registerText } from '../register/text.ts'
import { disclosureText } from './text.ts'

/** Fields of the register to be ticked one by one: there is no box for all of them. */
export function FieldBoxes({
  label,
  help,
  offered = REGISTER_FIELDS,
  ticked,
  wrong,
}: {
  label: string
  help?: string
  offered?: readonly RegisterField[]
  ticked: readonly RegisterField[]
  wrong: string | null
}) {
  const groups = Object.keys(disclosureText.groups) as FieldGroup[]
  return (
    <Boxes label={label} {...(help !== undefined && { help })} wrong={wrong}>
      <div class="field-boxes">
        {groups.map((group) => {
          const fields = offered.filter((field) => GROUP_OF[field] === group)
          return (
            fields.length > 0 && (
              <div key={group}>
                <p class="field-help">{disclosureText.groups[group]}</p>
                {fields.map((field) => (
                  <TickBox
                    key={field}
                    name="fields"
                    value={field}
                    label={registerText.fields[field]}
                    isTicked={ticked.includes(field)}
                  />
                ))}
              </div>
            )
          )
        })}
      </div>
    </Boxes>
  )
}

/** “Given name, E-mail” */
export function fieldNames(fields: readonly RegisterField[]): string {
  return fields.map((field) => registerText.fields[field]).join(', ')
}

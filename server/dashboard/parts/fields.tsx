import { Field, FieldGroup } from './form.tsx'

/** A box to tick, with what to know about it. */
export function TickBox({
  name,
  value = 'on',
  label,
  help,
  isTicked,
}: {
  name: string
  value?: string
  label: string
  help?: string
  isTicked: boolean
}) {
  return (
    <label class="choice">
      <input type="checkbox" name={name} value={value} defaultChecked={isTicked} />
      <span>
        {label}
        {help && <span class="field-help">{help}</span>}
      </span>
    </label>
  )
}

/** One of several, each with what to know about it. */
export function RadioGroup<Value extends string>({
  name,
  label,
  options,
  value,
  wrong = null,
}: {
  name: string
  label: string
  options: Readonly<Record<Value, { readonly name: string; readonly help: string }>>
  value: Value
  wrong?: string | null
}) {
  return (
    <FieldGroup label={label} wrong={wrong}>
      {(Object.keys(options) as Value[]).map((one) => (
        <label key={one} class="choice">
          <input type="radio" name={name} value={one} defaultChecked={one === value} />
          <span>
            {options[one].name}
            <span class="field-help">{options[one].help}</span>
          </span>
        </label>
      ))}
    </FieldGroup>
  )
}

/** One of several in a list that opens. */
export function SelectField<Value extends string>({
  name,
  label,
  help,
  options,
  value,
}: {
  name: string
  label: string
  help?: string
  options: Readonly<Record<Value, string>>
  value: Value
}) {
  return (
    <Field label={label} {...(help !== undefined && { help })} wrong={null}>
      {(attributes) => (
        <select {...attributes} name={name}>
          {(Object.keys(options) as Value[]).map((one) => (
            <option key={one} value={one} selected={one === value}>
              {options[one]}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

/** A whole number. */
export function NumberField({
  name,
  label,
  help,
  least = 1,
  most,
  value,
  wrong,
}: {
  name: string
  label: string
  help: string
  least?: number
  most: number
  value: number
  wrong: string | null
}) {
  return (
    <Field label={label} help={help} wrong={wrong}>
      {(attributes) => (
        <input
          {...attributes}
          class="short"
          name={name}
          type="number"
          min={least}
          max={most}
          required
          defaultValue={String(value)}
        />
      )}
    </Field>
  )
}

/** Options in their own order, which that of a translation need not be. */
export function optionsOf<Value extends string>(
  values: readonly Value[],
  names: Readonly<Record<Value, string>>,
): Record<Value, string> {
  return Object.fromEntries(values.map((value) => [value, names[value]])) as Record<Value, string>
}

/** One line that has to be filled in, and that no browser remembers. */
export function TextField({
  name,
  label,
  place,
  most,
  value = '',
  wrong = null,
}: {
  name: string
  label: string
  place?: string | undefined
  /** Characters. */
  most: number
  value?: string
  wrong?: string | null
}) {
  return (
    <Field label={label} wrong={wrong}>
      {(attributes) => (
        <input
          {...attributes}
          name={name}
          required
          maxLength={most}
          placeholder={place}
          autocomplete="off"
          defaultValue={value}
        />
      )}
    </Field>
  )
}

/** A day. */
export function DayField({
  name,
  label,
  help,
  wrong = null,
  value = '',
  isRequired = true,
  first,
  last,
}: {
  name: string
  label: string
  help?: string
  wrong?: string | null
  value?: string
  isRequired?: boolean
  /** The days between which it has to be. */
  first?: string
  last?: string
}) {
  return (
    <Field label={label} {...(help !== undefined && { help })} wrong={wrong}>
      {(attributes) => (
        <input
          {...attributes}
          class="day"
          name={name}
          type="date"
          required={isRequired}
          min={first}
          max={last}
          defaultValue={value}
        />
      )}
    </Field>
  )
}

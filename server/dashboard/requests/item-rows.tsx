import { useState } from 'preact/hooks'
import { REGISTER_FIELDS, VALUE_LIMITS, type RegisterField } from '../../../src/register-field.ts'
import { DEFECTS, REMEDIES, type RectificationItem } from '../../../src/subject-request.ts'
import { optionsOf } from '../parts/fields.tsx'
import { Field } from '../parts/form.tsx'
import { Icon } from '../parts/icon.tsx'
import { fill } from '../phrase.ts'
import { refusalOf } from '../refusal-texts.ts'
import { registerText } from '../register/text.ts'
import type { Sending } from '../sending.ts'
import { requestsText } from './text.ts'

const LONGEST = Math.max(...Object.values(VALUE_LIMITS))

/** Which data are wrong, and what they should be (R79, R81). */
export function ItemRows({
  items,
  least,
  sending,
}: {
  items: readonly RectificationItem[]
  /** How many there have to be. */
  least: 0 | 1
  sending: Sending
}) {
  const [rows, setRows] = useState<{ key: number; item: RectificationItem | null }[]>(
    items.length > 0
      ? items.map((item, key) => ({ key, item }))
      : Array.from({ length: least }, (_, key) => ({ key, item: null })),
  )
  return (
    <div class="field">
      {rows.map(({ key, item }, at) => (
        <ItemFields
          key={key}
          name={String(key)}
          item={item}
          at={at}
          sending={sending}
          remove={rows.length > least ? () => setRows(rows.filter((row) => row.key !== key)) : null}
        />
      ))}
      <p>
        <button
          type="button"
          class="button"
          onClick={() => setRows([...rows, { key: (rows.at(-1)?.key ?? 0) + 1, item: null }])}
        >
          <Icon name="plus" />
          {requestsText.addItem}
        </button>
      </p>
    </div>
  )
}

/** What such rows say. */
export function readItems(fields: FormData): RectificationItem[] {
  return fields.getAll('item').map((key) => {
    const written = (name: string) => String(fields.get(`${name} ${String(key)}`) ?? '')
    const remedy = written('remedy') as RectificationItem['remedy']
    return {
      field: written('field') as RegisterField,
      defect: written('defect') as RectificationItem['defect'],
      remedy,
      proposed: remedy === 'delete' ? null : written('proposed'),
      ground: written('ground'),
    }
  })
}

function ItemFields({
  name,
  item,
  at,
  sending: { refusal },
  remove,
}: {
  name: string
  item: RectificationItem | null
  at: number
  sending: Sending
  remove: (() => void) | null
}) {
  const [remedy, setRemedy] = useState(item?.remedy ?? 'correct')
  const no = String(at + 1)
  const select = <Value extends string>(
    field: 'field' | 'defect' | 'remedy',
    options: Readonly<Record<Value, string>>,
    value: Value,
  ) => (
    <Field
      label={requestsText.item[field]}
      wrong={refusalOf(refusal, `items.${at}.${field}`, requestsText.itemWrong.field)}
    >
      {(attributes) => (
        <select
          {...attributes}
          name={`${field} ${name}`}
          onChange={({ currentTarget }) => {
            if (field === 'remedy') setRemedy(currentTarget.value as typeof remedy)
          }}
        >
          {(Object.keys(options) as Value[]).map((one) => (
            <option key={one} value={one} selected={one === value}>
              {options[one]}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
  const line = (field: 'proposed' | 'ground', most: number) => (
    <Field
      label={requestsText.item[field]}
      wrong={refusalOf(refusal, `items.${at}.${field}`, requestsText.itemWrong[field])}
    >
      {(attributes) => (
        <input
          {...attributes}
          name={`${field} ${name}`}
          required
          maxLength={most}
          autocomplete="off"
          defaultValue={item?.[field] ?? ''}
        />
      )}
    </Field>
  )
  return (
    <fieldset class="item-fields">
      <legend class="visually-hidden">{fill(requestsText.itemNo, { no })}</legend>
      <input type="hidden" name="item" value={name} />
      {select('field', optionsOf(REGISTER_FIELDS, registerText.fields), item?.field ?? 'givenName')}
      {select('defect', optionsOf(DEFECTS, requestsText.defects), item?.defect ?? 'incorrect')}
      {select('remedy', optionsOf(REMEDIES, requestsText.remedies), remedy)}
      {remedy !== 'delete' && line('proposed', LONGEST)}
      {line('ground', 1000)}
      {remove && (
        <button
          type="button"
          class="button button-quiet"
          aria-label={fill(requestsText.removeItem, { no })}
          onClick={remove}
        >
          <Icon name="cross" />
        </button>
      )}
    </fieldset>
  )
}

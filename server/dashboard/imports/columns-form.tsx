import { useState } from 'preact/hooks'
import {
  MATCHES,
  type ColumnMeaning,
  type ImportDetail,
  type ImportMapping,
  type Match,
} from '../../../src/import.ts'
import { CUSTOMER_KINDS } from '../../../src/customer.ts'
import { REGISTER_FIELDS } from '../../../src/register-field.ts'
import { send } from '../api.ts'
import { optionsOf, SelectField } from '../parts/fields.tsx'
import { Field, Form } from '../parts/form.tsx'
import { fill } from '../phrase.ts'
import { readSource, SourceFields } from '../register/source-fields.tsx'
import { registerText } from '../register/text.ts'
import { useSending } from '../sending.ts'
import { importsText } from './text.ts'

/** What the columns are, how customers are found, and where it all comes from; begins the dry run. */
export function ColumnsForm({
  shown,
  changed,
}: {
  shown: ImportDetail
  changed: (shown: ImportDetail) => void
}) {
  const sending = useSending()
  const [columns, setColumns] = useState<(ColumnMeaning | null)[]>(
    shown.mapping?.columns ?? shown.columns.map(({ guess }) => guess),
  )
  const matches = MATCHES.filter((match) => columns.includes(match))
  const wrong = (field: string, words: string) => (sending.refusal?.field === field ? words : null)
  return (
    <Form
      sending={sending}
      submit={importsText.check}
      onSubmit={async (fields) => {
        const mapping = {
          columns,
          match: (fields.get('match') ?? 'email') as Match,
          kind: fields.get('kind') as ImportMapping['kind'],
          ...readSource(fields),
        }
        changed(await send<ImportDetail>('PUT', `/api/imports/${shown.id}/mapping`, mapping))
      }}
    >
      <table class="comparison import-columns">
        <thead>
          <tr>
            <th scope="col">{importsText.column}</th>
            <th scope="col" class="if-wide">
              {importsText.examples}
            </th>
            <th scope="col">{importsText.meaning}</th>
          </tr>
        </thead>
        <tbody>
          {shown.columns.map(({ name }, at) => (
            <tr key={at}>
              <th scope="row">
                {name}
                <span class="muted customers-email if-narrow">{examples(shown, at)}</span>
              </th>
              <td class="muted if-wide">{examples(shown, at)}</td>
              <td>
                <select
                  aria-label={fill(importsText.isWhat, { column: name })}
                  onChange={({ currentTarget: { value } }) =>
                    setColumns(columns.with(at, (value || null) as ColumnMeaning | null))
                  }
                >
                  <option value="" selected={columns[at] === null}>
                    {importsText.leftOut}
                  </option>
                  {(['no', ...REGISTER_FIELDS] as const).map((meaning) => (
                    <option
                      key={meaning}
                      value={meaning}
                      selected={columns[at] === meaning}
                      disabled={columns[at] !== meaning && columns.includes(meaning)}
                    >
                      {meaningName(meaning)}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {wrong('columns', importsText.columnsWrong) && (
        <p class="field-wrong" role="alert">
          {importsText.columnsWrong}
        </p>
      )}
      <div class="field-grid">
        <Field
          label={importsText.match}
          help={importsText.matchHelp}
          wrong={wrong('match', importsText.matchWrong)}
        >
          {(attributes) => (
            <select {...attributes} name="match">
              {(matches.length > 0 ? matches : MATCHES).map((match) => (
                <option key={match} value={match} selected={match === shown.mapping?.match}>
                  {importsText.matches[match]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <SelectField
          name="kind"
          label={importsText.kind}
          options={optionsOf(CUSTOMER_KINDS, importsText.kinds)}
          value={shown.mapping?.kind ?? 'person'}
        />
        <SourceFields sending={sending} />
      </div>
    </Form>
  )
}

export function meaningName(meaning: ColumnMeaning): string {
  return meaning === 'no' ? importsText.no : registerText.fields[meaning]
}

/** What the first lines say there. */
function examples({ first }: ImportDetail, at: number): string {
  return first
    .flatMap((cells) => cells[at]?.trim() || [])
    .slice(0, 3)
    .join(', ')
    .slice(0, 80)
}

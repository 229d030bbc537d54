import { useState } from 'preact/hooks'
import { LABEL_SHEET_NAMES, LABEL_SHEETS, perSheet, type LabelSheetName } from '../../../src/label-sheet.ts'
import type { StaffLanguage } from '../../../src/language.ts'
import type { LabelsPreview } from '../../../src/list.ts'
import { makeFile, read } from '../api.ts'
import { count } from '../figure.ts'
import { useLoading } from '../loaded.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { NumberField } from '../parts/fields.tsx'
import { Field, Form } from '../parts/form.tsx'
import { fill, plural } from '../phrase.ts'
import { saveBlob } from '../save-file.ts'
import { useSending } from '../sending.ts'
import { SheetPicture } from './sheet-picture.tsx'
import { listsText } from './text.ts'

/** Labels are for this alone (R11). */
const USE = 'direct-marketing'

/** Labels for letters to everybody in a register who did not forbid it. */
export function Labels({
  register,
  language,
  made,
}: {
  register: number
  language: StaffLanguage
  made: () => void
}) {
  const sending = useSending()
  const [name, setName] = useState<LabelSheetName>('L7160')
  const [startAt, setStartAt] = useState(1)
  const path = `/api/lists/labels?${new URLSearchParams({ register: String(register), language })}`
  const loaded = useLoading<LabelsPreview>(path, (signal) => read(path, signal, USE))
  const sheet = LABEL_SHEETS[name]
  const most = perSheet(sheet)
  return (
    <section class="panel">
      <h2>{listsText.labels}</h2>
      <p class="muted small">{listsText.labelsHelp}</p>
      <Answer of={loaded} empty={<Skeleton lines={6} />}>
        {({ people, withoutAddress, unwritable, labels }) => (
          <>
            <p class="list-count">
              {fill(plural(listsText.labelPeople, people), { count: count(people) })}
              {people > 0 &&
                ` ${((sheets) => fill(plural(listsText.sheetCount, sheets), { count: count(sheets) }))(
                  Math.ceil((startAt - 1 + people) / most),
                )}`}
            </p>
            {withoutAddress > 0 && (
              <p class="muted small">
                {fill(plural(listsText.withoutAddress, withoutAddress), { count: count(withoutAddress) })}
              </p>
            )}
            {unwritable > 0 && (
              <p class="muted small">
                {fill(plural(listsText.unwritable, unwritable), { count: count(unwritable) })}
              </p>
            )}
            {people > 0 && (
              <>
                <Form
                  sending={sending}
                  submit={listsText.makeLabels}
                  onInput={(fields) => {
                    const chosen = fields.get('sheet') as LabelSheetName
                    setName(chosen)
                    const start = Math.trunc(Number(fields.get('startAt')))
                    setStartAt(Math.min(Math.max(start || 1, 1), perSheet(LABEL_SHEETS[chosen])))
                  }}
                  onSubmit={async (fields) => {
                    const message = {
                      register,
                      sheet: name,
                      startAt: Number(fields.get('startAt')),
                      language,
                    }
                    saveBlob(
                      `labels-${register}-${name}.pdf`,
                      await makeFile('/api/lists/labels', message, USE),
                    )
                    made()
                  }}
                >
                  <Field label={listsText.sheet} wrong={null}>
                    {(attributes) => (
                      <select {...attributes} name="sheet">
                        {LABEL_SHEET_NAMES.map((one) => (
                          <option key={one} value={one} selected={one === name}>
                            {listsText.sheets[one]}
                          </option>
                        ))}
                      </select>
                    )}
                  </Field>
                  <NumberField
                    name="startAt"
                    label={listsText.startAt}
                    help={listsText.startAtHelp}
                    most={most}
                    value={1}
                    wrong={sending.refusal?.field === 'startAt' ? listsText.startAtWrong : null}
                  />
                </Form>
                <SheetPicture sheet={sheet} startAt={startAt} labels={labels} />
              </>
            )}
          </>
        )}
      </Answer>
    </section>
  )
}

import { useLocation } from 'preact-iso/router'
import type { ImportDetail } from '../../../src/import.ts'
import type { RegisterView } from '../../../src/register.ts'
import { sendFile, type ApiRefusal } from '../api.ts'
import { Field, Form } from '../parts/form.tsx'
import { fill } from '../phrase.ts'
import { RegisterChoice } from '../register/register-choice.tsx'
import { useSending } from '../sending.ts'
import { importsText } from './text.ts'

/** Sends a file, and goes on to its columns. */
export function SendForm({ registers }: { registers: readonly RegisterView[] }) {
  const { route } = useLocation()
  const sending = useSending()
  return (
    <section class="panel">
      <h2>{importsText.sendTitle}</h2>
      <p class="muted">{importsText.sendHelp}</p>
      <Form
        sending={sending}
        submit={importsText.send}
        onSubmit={async (fields) => {
          const file = fields.get('file') as File
          const asked = new URLSearchParams({
            register: String(fields.get('register')),
            name: file.name.slice(0, 200) || importsText.file,
          })
          const sent = await sendFile<ImportDetail>(`/api/imports?${asked}`, file)
          route(`/app/customers/import/${sent.id}`)
        }}
      >
        <RegisterChoice registers={registers} />
        <Field label={importsText.file} wrong={wrongOf(sending.refusal)}>
          {(attributes) => (
            <input
              {...attributes}
              name="file"
              type="file"
              accept=".csv,.txt,.tsv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
              required
            />
          )}
        </Field>
      </Form>
    </section>
  )
}

/** The gateway names the file, and the line where there is one. */
function wrongOf(refusal: ApiRefusal | null): string | null {
  const [of, about] = refusal?.field?.split('.') ?? []
  if (of !== 'file') return null
  if (refusal?.code === 'too_large') return importsText.fileLarge
  if (about === 'empty') return importsText.fileEmpty
  return about === undefined ? importsText.fileWrong : fill(importsText.fileLine, { line: about })
}

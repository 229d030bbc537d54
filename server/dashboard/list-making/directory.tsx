import type { StaffLanguage } from '../../../src/language.ts'
import { LIST_FORMATS, type DirectoryPreview } from '../../../src/list.ts'
import { makeFile } from '../api.ts'
import { count } from '../figure.ts'
import { useLoaded } from '../loaded.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { fill, plural } from '../phrase.ts'
import { saveBlob } from '../save-file.ts'
import { useSending } from '../sending.ts'
import { text } from '../text.ts'
import { listsText } from './text.ts'

/** A look at the directory of a register, and the ways to have it. */
export function Directory({
  register,
  language,
  made,
}: {
  register: number
  language: StaffLanguage
  made: () => void
}) {
  const sending = useSending()
  const loaded = useLoaded<DirectoryPreview>(
    `/api/lists/directory?${new URLSearchParams({ register: String(register), language })}`,
  )
  const make = (format: (typeof LIST_FORMATS)[number]) => () =>
    void sending.run(async () => {
      saveBlob(
        `directory-${register}.${format}`,
        await makeFile('/api/lists/directory', { register, format, language }, null),
      )
      made()
    })
  return (
    <section class="panel">
      <h2>{listsText.directory}</h2>
      <Answer of={loaded} empty={<Skeleton lines={6} />}>
        {({ people, entries }) =>
          people === 0 ? (
            <p>{listsText.directoryNone}</p>
          ) : (
            <>
              <p class="list-count">
                {fill(plural(listsText.directoryPeople, people), { count: count(people) })}
              </p>
              <p class="list-actions">
                {LIST_FORMATS.map((format) => (
                  <button
                    key={format}
                    type="button"
                    class="button"
                    aria-disabled={sending.busy}
                    onClick={make(format)}
                  >
                    {listsText.formats[format]}
                  </button>
                ))}
              </p>
              {sending.refusal && (
                <p class="form-refusal" role="alert">
                  {text.refusals[sending.refusal.code]}
                </p>
              )}
              {entries.length < people && (
                <p class="muted small">{fill(listsText.first, { count: count(entries.length) })}</p>
              )}
              <ul class="directory">
                {entries.map((entry, at) => (
                  <li key={at}>
                    <strong>{entry.name}</strong>
                    {[entry.role, entry.phone, entry.email, entry.address, entry.url].map(
                      (line, lineAt) => line && <p key={lineAt}>{line}</p>,
                    )}
                  </li>
                ))}
              </ul>
            </>
          )
        }
      </Answer>
    </section>
  )
}

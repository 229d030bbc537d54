import type { ImportDetail, LeftView } from '../../../src/import.ts'
import { useLoaded } from '../loaded.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { fill } from '../phrase.ts'
import { importsText } from './text.ts'

/** The customers that undoing left, and why. */
export function LeftPanel({ shown: { id, left } }: { shown: ImportDetail }) {
  const found = useLoaded<LeftView[]>(left ? `/api/imports/${id}/left` : null)
  return (
    <section class="panel">
      <h2>{importsText.leftTitle}</h2>
      {left ? (
        <Answer of={found} empty={<Skeleton kind="row" lines={2} />}>
          {(customers) => (
            <ul class="history import-lines">
              {customers.map(({ id: customer, no, why }) => (
                <li key={customer}>
                  <a href={`/app/customers/${customer}`}>{fill(importsText.customer, { no: String(no) })}</a>{' '}
                  <span class="muted small">{importsText.left[why]}</span>
                </li>
              ))}
            </ul>
          )}
        </Answer>
      ) : (
        <p>{importsText.leftNone}</p>
      )}
    </section>
  )
}

/** Undoing asks once more, where it is read. */
export function UndoPanel({ busy, undo }: { busy: boolean; undo: () => void }) {
  return (
    <details class="panel">
      <summary>{importsText.undo}</summary>
      <p class="muted">{importsText.undoHelp}</p>
      <p class="form-end">
        <button type="button" class="button" aria-disabled={busy} onClick={undo}>
          {importsText.undoSure}
        </button>
      </p>
    </details>
  )
}

import { useLocation, useRoute } from 'preact-iso/router'
import { useEffect, useState } from 'preact/hooks'
import type { ImportDetail, ImportProgress } from '../../../src/import.ts'
import { read, send } from '../api.ts'
import { instantName } from '../calendar.ts'
import { count } from '../figure.ts'
import { ColumnsForm } from '../imports/columns-form.tsx'
import { StateBadge } from '../imports/import-list.tsx'
import { isWorking, WorkProgress } from '../imports/import-progress.tsx'
import { Counts, Differences, leftOutOf, Problems } from '../imports/import-result.tsx'
import { importsText } from '../imports/text.ts'
import { LeftPanel, UndoPanel } from '../imports/undo-panel.tsx'
import { useLoaded } from '../loaded.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { fill, plural } from '../phrase.ts'
import { RegisterPage } from '../register/register-page.tsx'
import { useSending } from '../sending.ts'
import { text } from '../text.ts'

/** How often the gateway is asked how far it is. */
const ASKED_MS = 700

/** One file of customers, from its columns to its undoing. */
export function ImportPage() {
  const { params } = useRoute()
  const path = `/api/imports/${params['id']}`
  const loaded = useLoaded<ImportDetail>(path)
  const [later, setLater] = useState<ImportDetail | null>(null)
  const shown = later?.id === params['id'] ? later : loaded.answer
  useEffect(() => {
    if (!shown || !isWorking(shown.state)) return
    const ask = async () => {
      const progress = await read<ImportProgress>(`${path}/progress`)
      setLater(progress.state === shown.state ? { ...shown, ...progress } : await read<ImportDetail>(path))
    }
    // A gateway that does not answer just now may do so the next time.
    const timer = setTimeout(() => void ask().catch(() => setLater({ ...shown })), ASKED_MS)
    return () => clearTimeout(timer)
  }, [shown])
  return (
    <RegisterPage current="import">
      <p class="import-back">
        <a href="/app/customers/import">{importsText.back}</a>
      </p>
      <Answer of={{ ...loaded, answer: shown }} empty={<Skeleton kind="card" lines={2} />}>
        {(found) => <Import shown={found} changed={setLater} />}
      </Answer>
    </RegisterPage>
  )
}

function Import({ shown, changed }: { shown: ImportDetail; changed: (shown: ImportDetail) => void }) {
  const { route } = useLocation()
  const sending = useSending()
  const { id, state, counts } = shown
  const act = (what: 'apply' | 'undo') => () =>
    void sending.run(async () => changed(await send<ImportDetail>('POST', `/api/imports/${id}/${what}`)))
  const leave = () =>
    void sending.run(async () => {
      await send('DELETE', `/api/imports/${id}`)
      route('/app/customers/import')
    })
  const isOpen = state === 'waiting' || state === 'checked'
  return (
    <div class="import-parts">
      <header class="import-header">
        <h2>
          {shown.name} <StateBadge state={state} />
        </h2>
        <p class="muted small">
          {fill(plural(importsText.lines, shown.rows), { count: count(shown.rows) })} · {shown.registerName}
          {isOpen &&
            shown.keptUntil &&
            ` · ${fill(importsText.kept, { instant: instantName(shown.keptUntil) })}`}
        </p>
      </header>
      {shown.failed && (
        <p class="form-refusal" role="alert">
          {importsText.failed}
        </p>
      )}
      {sending.refusal && (
        <p class="form-refusal" role="alert">
          {sending.refusal.code === 'taken' ? importsText.notNow : text.refusals[sending.refusal.code]}
        </p>
      )}
      {isWorking(state) && <WorkProgress state={state} done={shown.done} rows={shown.rows} />}
      {state === 'waiting' && (
        <section class="panel">
          <h2>{importsText.columnsTitle}</h2>
          <ColumnsForm shown={shown} changed={changed} />
        </section>
      )}
      {counts && !isWorking(state) && (
        <section class="panel">
          <h2>{state === 'checked' ? importsText.resultTitle : importsText.appliedTitle}</h2>
          <Counts counts={counts} />
          {state === 'checked' && (
            <p class="import-acts">
              <button
                type="button"
                class="button button-main"
                aria-disabled={sending.busy || counts.new + counts.changed === 0}
                onClick={counts.new + counts.changed > 0 ? act('apply') : undefined}
              >
                {importsText.apply}
              </button>
              <button type="button" class="button" aria-disabled={sending.busy} onClick={leave}>
                {importsText.leave}
              </button>
            </p>
          )}
          {state === 'checked' && <Differences id={id} />}
        </section>
      )}
      {state === 'undone' && <LeftPanel shown={shown} />}
      {counts && !isWorking(state) && leftOutOf(counts) > 0 && <Problems key={state} id={id} />}
      {state === 'checked' && (
        <details class="panel">
          <summary>{importsText.checkAgain}</summary>
          <ColumnsForm shown={shown} changed={changed} />
        </details>
      )}
      {state === 'waiting' && (
        <p class="list-end">
          <button type="button" class="button" aria-disabled={sending.busy} onClick={leave}>
            {importsText.leave}
          </button>
        </p>
      )}
      {state === 'applied' && <UndoPanel busy={sending.busy} undo={act('undo')} />}
    </div>
  )
}

import type { RetentionRunView, RetentionSchedule } from '../../../src/retention-schedule.ts'
import { send } from '../api.ts'
import { dateName } from '../calendar.ts'
import { fill } from '../phrase.ts'
import { useSending } from '../sending.ts'
import { useMay } from '../session.tsx'
import { text } from '../text.ts'
import { GroupCounts } from './group-counts.tsx'
import { retentionText } from './text.ts'

type Changed = (schedule: RetentionSchedule) => void

/** What was proposed, and what came of it, the newest first. */
export function Runs({ runs, changed }: { runs: readonly RetentionRunView[]; changed: Changed }) {
  return (
    <section class="panel" aria-label={retentionText.runs}>
      <h2>{retentionText.runs}</h2>
      {runs.length === 0 ? (
        <p class="muted">{retentionText.noRuns}</p>
      ) : (
        <ul class="accounts">
          {runs.map((run) => (
            <li key={run.id}>
              <Run run={run} changed={changed} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Run({ run, changed }: { run: RetentionRunView; changed: Changed }) {
  const { plan, report, numbers } = run
  const state = run.doneAt ? 'done' : run.approvedAt ? 'running' : 'waiting'
  return (
    <div class="retention-run">
      <p class="account-title">
        <strong>{run.registerName}</strong>
        <span class={`badge ${state === 'done' ? 'is-good' : 'is-closed'}`}>
          {retentionText.states[state]}
        </span>
      </p>
      <p class="muted small">
        {fill(retentionText.proposed, { name: run.proposedBy, date: dateName(run.proposedAt) })}
        {run.approvedAt && (
          <>
            <br />
            {fill(retentionText.approved, { name: run.approvedBy ?? '', date: dateName(run.approvedAt) })}
          </>
        )}
      </p>
      {report ? (
        <>
          <h3>{retentionText.gone}</h3>
          <GroupCounts groups={report} staying={retentionText.left} />
        </>
      ) : (
        <GroupCounts groups={plan} staying={retentionText.stay} />
      )}
      {numbers.customers.length + numbers.requests.length > 0 && (
        <details>
          <summary>{retentionText.numbers}</summary>
          {numbers.customers.length > 0 && (
            <p class="small">
              {fill(retentionText.customerNumbers, { numbers: numbers.customers.join(', ') })}
            </p>
          )}
          {numbers.requests.length > 0 && (
            <p class="small">
              {fill(retentionText.requestNumbers, { numbers: numbers.requests.join(', ') })}
            </p>
          )}
        </details>
      )}
      {state === 'waiting' && <Approval run={run} changed={changed} />}
    </div>
  )
}

/** Four eyes: whoever proposed it takes it back, somebody else approves it. */
function Approval({
  run: { id, register, approvable },
  changed,
}: {
  run: RetentionRunView
  changed: Changed
}) {
  const mayPropose = useMay()('retention.propose', register)
  const mayApprove = useMay()('retention.approve', register)
  const sending = useSending()
  const ask = (method: 'POST' | 'DELETE', path: string) =>
    void sending.run(async () =>
      changed(await send<RetentionSchedule>(method, path, method === 'POST' ? {} : undefined)),
    )
  return (
    <>
      {(approvable || mayApprove) && (
        <p class="muted small">{approvable ? retentionText.approveHelp : retentionText.own}</p>
      )}
      <p class="form-end">
        {approvable && (
          <button
            type="button"
            class="button button-main"
            aria-disabled={sending.busy}
            onClick={() => ask('POST', `/api/retention/runs/${id}/approval`)}
          >
            {retentionText.approve}
          </button>
        )}
        {mayPropose && (
          <button
            type="button"
            class="button"
            aria-disabled={sending.busy}
            onClick={() => ask('DELETE', `/api/retention/runs/${id}`)}
          >
            {retentionText.withdraw}
          </button>
        )}
      </p>
      {sending.refusal && (
        <p class="form-refusal" role="alert">
          {sending.refusal.code === 'forbidden'
            ? retentionText.ownWrong
            : text.refusals[sending.refusal.code]}
        </p>
      )}
    </>
  )
}

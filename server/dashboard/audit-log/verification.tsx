import { useState } from 'preact/hooks'
import type { AuditVerification } from '../../../src/audit.ts'
import { read } from '../api.ts'
import { count } from '../figure.ts'
import { Copyable } from '../parts/copyable.tsx'
import { fill, plural } from '../phrase.ts'
import { useSending } from '../sending.ts'
import { text } from '../text.ts'
import { auditText } from './text.ts'

/** Has the whole chain read, and tells whether it holds. */
export function Verification() {
  const of = auditText.verification
  const sending = useSending()
  const [answer, setAnswer] = useState<AuditVerification | null>(null)
  return (
    <section class="panel" aria-label={of.title}>
      <div class="account-line verification-line">
        <div>
          <h2>{of.title}</h2>
          <p class="muted">{of.help}</p>
        </div>
        <button
          type="button"
          class="button"
          aria-disabled={sending.busy}
          onClick={() =>
            void sending.run(async () => setAnswer(await read<AuditVerification>('/api/audit/verification')))
          }
        >
          {sending.busy ? of.verifying : of.verify}
        </button>
      </div>
      <div role="status">{answer && <Verified answer={answer} />}</div>
      {sending.refusal && <p class="field-wrong">{text.refusals[sending.refusal.code]}</p>}
    </section>
  )
}

function Verified({ answer: { holds, entries, erased, head, fault } }: { answer: AuditVerification }) {
  const of = auditText.verification
  const faults: Readonly<Record<string, string>> = of.faults
  const read = [
    fill(plural(of.entries, entries), { count: count(entries) }),
    ...(erased > 0 ? [fill(plural(of.erased, erased), { count: count(erased) })] : []),
  ]
  return (
    <div class="verified">
      <p>
        <span class={holds ? 'badge is-good' : 'badge is-bad'}>{holds ? of.holds : of.breaks}</span>{' '}
        <span class="muted">{read.join(' · ')}</span>
      </p>
      {fault && <p>{fill(of.at, { no: count(fault.no), what: faults[fault.what] ?? fault.what })}</p>}
      {holds && (
        <>
          <h3>{of.head}</h3>
          <p class="muted small">{of.headHelp}</p>
          <Copyable label={of.head} value={head} />
        </>
      )}
    </div>
  )
}

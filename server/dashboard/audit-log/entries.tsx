import { useEffect, useState } from 'preact/hooks'
import type { StaffView } from '../../../src/account.ts'
import type { AuditEntryView, AuditPage } from '../../../src/audit.ts'
import { read } from '../api.ts'
import { instantName } from '../calendar.ts'
import { useLoaded } from '../loaded.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { useSending } from '../sending.ts'
import { useSession } from '../session.tsx'
import { text } from '../text.ts'
import { actName } from './act-name.ts'
import { detailsOf } from './details.ts'
import { auditText } from './text.ts'

/** What fits the filter, a hundred entries at once. */
export function Entries({ query, staff }: { query: string; staff: readonly StaffView[] }) {
  const newest = useLoaded<AuditPage>(`/api/audit?${query}`)
  const { account, check } = useSession()
  // Whoever has read the log has been told.
  useEffect(() => {
    if (newest.answer && account?.untoldGlass) check()
  }, [newest.answer])
  const [older, setOlder] = useState<readonly AuditPage[]>([])
  const sending = useSending()
  return (
    <section class="panel" aria-label={auditText.title}>
      <Answer of={newest} empty={<Skeleton kind="row" lines={12} />}>
        {(page) => {
          const pages = [page, ...older]
          const entries = pages.flatMap((one) => one.entries)
          if (entries.length === 0) return <p class="panel-empty muted">{auditText.none}</p>
          return (
            <>
              <ol class="audit">
                {entries.map((entry) => (
                  <Entry key={entry.no} entry={entry} staff={staff} />
                ))}
              </ol>
              {pages.at(-1)!.more && (
                <p class="panel-end">
                  <button
                    type="button"
                    class="button"
                    aria-disabled={sending.busy}
                    onClick={() =>
                      void sending.run(async () => {
                        const before = entries.at(-1)!.no
                        const next = await read<AuditPage>(`/api/audit?${query}&before=${before}`)
                        setOlder([...older, next])
                      })
                    }
                  >
                    {auditText.older}
                  </button>
                </p>
              )}
              {sending.refusal && <p class="field-wrong">{text.refusals[sending.refusal.code]}</p>}
            </>
          )
        }}
      </Answer>
    </section>
  )
}

function Entry({
  entry: { at, by, act, detail },
  staff,
}: {
  entry: AuditEntryView
  staff: readonly StaffView[]
}) {
  const isRefused = act.endsWith('refused') || act.endsWith('.failed')
  return (
    <li>
      <time class="muted" dateTime={at}>
        {instantName(at)}
      </time>
      <span class={by === null ? 'muted' : undefined}>
        {by === null ? auditText.nobody : (staff.find(({ username }) => username === by)?.fullName ?? by)}
      </span>
      <div>
        <p class={isRefused ? 'audit-refused' : 'audit-act'}>{actName(act)}</p>
        {detail === null ? (
          <p class="muted small">
            <em>{auditText.erased}</em>
          </p>
        ) : (
          <Details told={detailsOf(detail, staff)} />
        )}
      </div>
    </li>
  )
}

function Details({ told }: { told: readonly string[] }) {
  return told.length > 0 ? <p class="muted small audit-details">{told.join(' · ')}</p> : null
}

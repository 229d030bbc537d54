import { useState } from 'preact/hooks'
import type { BreachView } from '../../../src/breach.ts'
import { readFile, send } from '../api.ts'
import { BreachForm } from '../breaches/breach-form.tsx'
import { breachText } from '../breaches/text.ts'
import { instantName } from '../calendar.ts'
import { count } from '../figure.ts'
import { useLoaded } from '../loaded.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { Empty } from '../parts/empty.tsx'
import { Icon } from '../parts/icon.tsx'
import { Page } from '../parts/page.tsx'
import { fill, plural } from '../phrase.ts'
import { saveCsv } from '../save-file.ts'
import { useSending } from '../sending.ts'
import { useMay } from '../session.tsx'

/** Personal data breaches, and what is left of their 72 hours: `/app/breaches`. */
export function BreachesPage() {
  const breaches = useLoaded<BreachView[]>('/api/breaches')
  const maintains = useMay()('breaches.maintain')
  const [isNew, setNew] = useState(false)
  return (
    <Page
      title={breachText.title}
      actions={
        maintains && (
          <button
            type="button"
            class="button button-main"
            aria-expanded={isNew}
            onClick={() => setNew(!isNew)}
          >
            <Icon name="plus" />
            {breachText.add}
          </button>
        )
      }
    >
      <p class="muted page-intro">{breachText.intro}</p>
      <div class="stack">
        {isNew && (
          <section class="panel" aria-label={breachText.add}>
            <BreachForm
              breach={null}
              onSubmit={async (written) => {
                await send('POST', '/api/breaches', written)
                setNew(false)
                breaches.again()
              }}
            />
          </section>
        )}
        <Answer of={breaches} empty={<Skeleton kind="row" lines={4} />}>
          {(all) =>
            all.length === 0 ? (
              <Empty icon="note" title={breachText.emptyTitle} body={breachText.empty} />
            ) : (
              <section class="panel">
                <ul class="orders">
                  {all.map((breach) => (
                    <li key={`${breach.no} ${breach.revision}`}>
                      <Breach breach={breach} maintains={maintains} changed={breaches.again} />
                    </li>
                  ))}
                </ul>
                <p class="panel-end">
                  <Save />
                </p>
              </section>
            )
          }
        </Answer>
      </div>
    </Page>
  )
}

/** For whoever audits, or asks (R43). */
function Save() {
  const sending = useSending()
  return (
    <button
      type="button"
      class="button"
      aria-disabled={sending.busy}
      onClick={() => void sending.run(async () => saveCsv('breaches', await readFile('/api/breaches')))}
    >
      {breachText.save}
    </button>
  )
}

function Breach({
  breach,
  maintains,
  changed,
}: {
  breach: BreachView
  maintains: boolean
  changed: () => void
}) {
  return (
    <details open={!breach.closed}>
      <summary>
        <strong>{fill(breachText.no, { no: String(breach.no) })}</strong>
        <Clock breach={breach} />
        <span class="breach-happened">{breach.happened}</span>
      </summary>
      <p class="muted small">
        {fill(breachText.recorded, { by: breach.recordedBy, instant: instantName(breach.recordedAt) })}
      </p>
      {maintains ? (
        <BreachForm
          breach={breach}
          onSubmit={async (written) => {
            await send('PATCH', `/api/breaches/${breach.no}`, { revision: breach.revision, ...written })
            changed()
          }}
        />
      ) : (
        <Told breach={breach} />
      )}
      {breach.history.length > 0 && (
        <details>
          <summary>{breachText.history}</summary>
          <ol class="order-events muted small">
            {breach.history.map(({ at, by }) => (
              <li key={at}>{fill(breachText.change, { by: by ?? '', instant: instantName(at) })}</li>
            ))}
          </ol>
        </details>
      )}
    </details>
  )
}

/** What is left of the 72 hours, or why they do not run. */
function Clock({ breach: { closed, risk, authorityToldAt, dueAt } }: { breach: BreachView }) {
  if (closed) return <span class="badge is-closed">{breachText.closed}</span>
  if (authorityToldAt !== null) return <span class="badge is-good">{breachText.told}</span>
  if (risk === 'unlikely') return <span class="badge is-closed">{breachText.notNeeded}</span>
  const hours = Math.floor((Date.parse(dueAt) - Date.now()) / 3_600_000)
  return hours < 0 ? (
    <span class="badge is-bad">{breachText.overdue}</span>
  ) : (
    <span class={`badge ${hours < 24 ? 'is-bad' : 'is-waiting'}`}>
      {fill(plural(breachText.left, hours), { count: count(hours) })}
    </span>
  )
}

/** For who reads and does not write. */
function Told({ breach }: { breach: BreachView }) {
  const told = {
    [breachText.happened]: breach.happened,
    [breachText.data]: breach.data,
    [breachText.consequences]: breach.consequences,
    [breachText.measures]: breach.measures,
    [breachText.risk]: breach.risk && breachText.risks[breach.risk],
    [breachText.authorityToldAt]: breach.authorityToldAt && instantName(breach.authorityToldAt),
    [breachText.authorityReason]: breach.authorityReason,
    [breachText.subjectsHow]: breach.subjectsHow,
    [breachText.subjectsReason]: breach.subjectsReason,
  }
  return (
    <dl class="fields">
      {Object.entries(told)
        .filter(([, text]) => text)
        .map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
    </dl>
  )
}

import type { NoticeDetail } from '../../../src/privacy-notice-view.ts'
import { send } from '../api.ts'
import { dayName } from '../calendar.ts'
import { count } from '../figure.ts'
import { Field, Form } from '../parts/form.tsx'
import { fill, plural } from '../phrase.ts'
import { refusalOf } from '../refusal-texts.ts'
import { useSending } from '../sending.ts'
import { useMay } from '../session.tsx'
import { text } from '../text.ts'
import { placeOf } from './fault-at.ts'
import { noticeText } from './text.ts'

/** Publishing by two: what is missing, whom it concerns, and the next step of who looks at it. */
export function Publishing({
  detail,
  changed,
}: {
  detail: NoticeDetail
  changed: (detail: NoticeDetail) => void
}) {
  const { faults, proposal, returned, versions, differences } = detail
  const isNew = versions.length === 0 || differences.length > 0
  return (
    <section class="panel">
      <h2>{noticeText.publish}</h2>
      {faults.length > 0 ? (
        <>
          <h3>{noticeText.faultsTitle}</h3>
          <ul class="faults">
            {faults.map((fault) => (
              <li key={fault.field}>
                {placeOf(fault)} – {noticeText.faults[fault.code]}
              </li>
            ))}
          </ul>
        </>
      ) : (
        <>
          <p>{isNew ? noticeText.whole : noticeText.nothingNew}</p>
          {isNew && <Impact detail={detail} />}
        </>
      )}
      {proposal ? (
        <Waiting detail={detail} proposal={proposal} changed={changed} />
      ) : (
        <>
          {returned && <p class="caution">{fill(noticeText.returned, returned)}</p>}
          {faults.length === 0 && isNew && <Propose detail={detail} changed={changed} />}
        </>
      )}
    </section>
  )
}

function Impact({ detail: { impact, versions } }: { detail: NoticeDetail }) {
  const { customers, because, sites } = impact
  const what = because.map((change) => noticeText.changes[change]).join(', ')
  return (
    <ul class="impact">
      <li>
        {versions.length === 0
          ? noticeText.impactFirst
          : because.length === 0
            ? noticeText.impactNone
            : fill(plural(noticeText.impactCustomers, customers), { count: count(customers), what })}
      </li>
      {sites.length === 0 && <li>{noticeText.impactNoSites}</li>}
      {sites.map(({ name, grants }) => (
        <li key={name}>
          {fill(plural(noticeText.impactSites, grants), { site: name, count: count(grants) })}
        </li>
      ))}
    </ul>
  )
}

type Step = { detail: NoticeDetail; changed: (detail: NoticeDetail) => void }

function Propose({ detail, changed }: Step) {
  if (!useMay()('notices.maintain', detail.register.id)) return null
  return (
    <Deed
      {...{ detail, changed }}
      name={noticeText.propose}
      help={noticeText.proposeHelp}
      method="POST"
      path="proposal"
    />
  )
}

function Waiting({ detail, proposal, changed }: Step & { proposal: NonNullable<NoticeDetail['proposal']> }) {
  const may = useMay()
  const { id } = detail.register
  const { by, at, isOwn, isStale } = proposal
  const mayAgree = may('notices.agree', id) && !isOwn
  return (
    <>
      <p class="badge-line">{fill(noticeText.proposed, { by, day: dayName(at.slice(0, 10)) })}</p>
      {isStale && <p class="caution">{noticeText.stale}</p>}
      {!mayAgree && <p>{isOwn ? noticeText.own : noticeText.mustWait}</p>}
      {mayAgree && !isStale && (
        <Deed
          {...{ detail, changed }}
          name={noticeText.agree}
          help={noticeText.agreeHelp}
          method="POST"
          path="agreement"
        />
      )}
      {mayAgree && <GiveBack {...{ detail, changed }} />}
      {may('notices.maintain', id) && (
        <Deed {...{ detail, changed }} name={noticeText.withdraw} method="DELETE" path="proposal" isQuiet />
      )}
    </>
  )
}

function Deed({
  detail,
  changed,
  name,
  help,
  method,
  path,
  isQuiet = false,
}: Step & { name: string; help?: string; method: 'POST' | 'DELETE'; path: string; isQuiet?: boolean }) {
  const sending = useSending()
  return (
    <div class="deed">
      {help && <p class="muted">{help}</p>}
      <p>
        <button
          type="button"
          class={isQuiet ? 'button' : 'button button-main'}
          aria-disabled={sending.busy}
          onClick={() =>
            void sending.run(async () => {
              const of = `/api/notices/${detail.register.id}/${path}`
              changed(
                await send<NoticeDetail>(
                  method,
                  of,
                  ...(method === 'POST' ? [{ sha256: detail.sha256 }] : []),
                ),
              )
            })
          }
        >
          {name}
        </button>
      </p>
      {sending.refusal && (
        <p class="form-refusal" role="alert">
          {text.refusals[sending.refusal.code]}
        </p>
      )}
    </div>
  )
}

function GiveBack({ detail, changed }: Step) {
  const sending = useSending()
  return (
    <details class="panel-end">
      <summary>{noticeText.giveBack}</summary>
      <Form
        sending={sending}
        submit={noticeText.giveBack}
        onSubmit={async (fields) =>
          changed(
            await send<NoticeDetail>('POST', `/api/notices/${detail.register.id}/return`, {
              note: String(fields.get('note')),
            }),
          )
        }
      >
        <Field label={noticeText.why} wrong={refusalOf(sending.refusal, 'note', noticeText.whyExpected)}>
          {(attributes) => <textarea {...attributes} name="note" rows={3} required maxLength={1_000} />}
        </Field>
      </Form>
    </details>
  )
}

import type { AccountView, StaffView } from '../../../src/account.ts'
import { send } from '../api.ts'
import { instantName } from '../calendar.ts'
import { useLoaded } from '../loaded.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { Field, Form } from '../parts/form.tsx'
import { fill } from '../phrase.ts'
import { refusalOf } from '../refusal-texts.ts'
import { useSending } from '../sending.ts'
import { useSession } from '../session.tsx'
import { accountText } from './text.ts'

/** An owner sees personal data for an hour: for a reason, told to the privacy officers, and logged. */
export function EmergencyPanel({ account }: { account: AccountView }) {
  const { glass } = accountText
  const session = useSession()
  const sending = useSending()
  const staff = useLoaded<StaffView[]>('/api/staff')
  return (
    <section class="panel" aria-label={glass.title}>
      <h2>{glass.title}</h2>
      <p class="muted">{glass.help}</p>
      {account.glassBrokenUntil !== null ? (
        <p class="caution panel-end">
          {fill(glass.until, { instant: instantName(account.glassBrokenUntil) })}
        </p>
      ) : !account.hasSecondFactor ? (
        <p class="panel-end">{glass.needsSecondFactor}</p>
      ) : (
        <Form
          sending={sending}
          submit={glass.submit}
          onSubmit={async (fields) =>
            session.begin(
              await send<AccountView>('POST', '/api/broken-glass', { reason: String(fields.get('reason')) }),
            )
          }
        >
          <Field
            label={glass.reason}
            help={glass.reasonHelp}
            wrong={refusalOf(sending.refusal, 'reason', glass.reasonExpected)}
          >
            {(attributes) => (
              <textarea {...attributes} name="reason" rows={3} required minLength={10} maxLength={500} />
            )}
          </Field>
          <Answer of={staff} empty={<Skeleton />}>
            {(list) => <p class="caution">{toldTo(list)}</p>}
          </Answer>
        </Form>
      )}
    </section>
  )
}

function toldTo(staff: readonly StaffView[]): string {
  const officers = staff.filter(
    ({ roles, disabledAt }) => disabledAt === null && roles.some(({ role }) => role === 'privacy-officer'),
  )
  const names = officers.map(({ fullName }) => fullName).join(', ')
  return names === '' ? accountText.glass.toldNobody : fill(accountText.glass.told, { names })
}

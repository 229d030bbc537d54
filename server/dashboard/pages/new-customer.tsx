import { useLocation } from 'preact-iso/router'
import { useState } from 'preact/hooks'
import { CUSTOMER_KINDS, type CustomerDetail } from '../../../src/customer.ts'
import type { RegisterView } from '../../../src/register.ts'
import { send } from '../api.ts'
import { useLoaded } from '../loaded.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { FieldGroup, Form } from '../parts/form.tsx'
import { Page } from '../parts/page.tsx'
import { InvitationLink } from '../register/invitation-link.tsx'
import { RegisterChoice } from '../register/register-choice.tsx'
import { readSource, SourceFields } from '../register/source-fields.tsx'
import { registerText } from '../register/text.ts'
import { readValues, ValueFields } from '../register/value-fields.tsx'
import { useSending } from '../sending.ts'

/** Adds a customer by hand. */
export function NewCustomerPage() {
  const registers = useLoaded<RegisterView[]>('/api/registers')
  return (
    <Page title={registerText.addTitle} width="narrow">
      <Answer of={registers} empty={<Skeleton lines={6} />}>
        {(found) => (
          <div class="stack">
            <section class="panel">
              <NewCustomer registers={found} />
            </section>
            {found.map((register) => (
              <section key={register.id} class="panel">
                <h2>{registerText.inviteNew}</h2>
                {found.length > 1 && <p>{register.name}</p>}
                <p class="muted small">{registerText.inviteNewHelp}</p>
                <InvitationLink of={{ register: register.id }} />
              </section>
            ))}
          </div>
        )}
      </Answer>
    </Page>
  )
}

function NewCustomer({ registers }: { registers: readonly RegisterView[] }) {
  const { route } = useLocation()
  const sending = useSending()
  const [kind, setKind] = useState<'person' | 'organisation'>('person')
  return (
    <Form
      sending={sending}
      submit={registerText.add}
      onSubmit={async (fields) => {
        const made = await send<CustomerDetail>('POST', '/api/customers', {
          register: Number(fields.get('register')),
          kind,
          values: readValues(fields, {}),
          ...readSource(fields),
        })
        route(`/app/customers/${made.id}`)
      }}
    >
      <RegisterChoice registers={registers} />
      <FieldGroup label={registerText.kind} wrong={null}>
        {CUSTOMER_KINDS.map((one) => (
          <label key={one} class="choice">
            <input type="radio" name="kind" checked={one === kind} onChange={() => setKind(one)} />
            <span>
              {registerText.kinds[one].name}
              <span class="field-help">{registerText.kinds[one].help}</span>
            </span>
          </label>
        ))}
      </FieldGroup>
      <ValueFields kind={kind} values={{}} sending={sending} />
      <SourceFields sending={sending} />
    </Form>
  )
}

import { useRef, useState } from 'preact/hooks'
import type { CustomerList } from '../../../src/customer.ts'
import type { NamedCustomer } from '../../../src/named-customer.ts'
import { read, send } from '../api.ts'
import { Field, FieldGroup } from '../parts/form.tsx'
import { fill } from '../phrase.ts'
import { customerName } from '../register/customer-name.ts'
import { useSending } from '../sending.ts'
import { useMay } from '../session.tsx'
import { CaseDeed } from './case-deed.tsx'
import { CaseForm } from './case-form.tsx'
import { erasedAt, isUndecided, type Case } from './case.ts'
import { requestsText } from './text.ts'

/** Which customer asks, or that it is none. */
export function WhoStep({
  request,
  changed,
  isNobody,
  setNobody,
}: Case & { isNobody: boolean; setNobody: (isNobody: boolean) => void }) {
  const may = useMay()
  const { customer } = request
  const mayChange = isUndecided(request) && may('requests.maintain', request.register)
  if (customer)
    return (
      <>
        <p>
          <strong>
            {may('register.read') && (!customer.restricted || may('restriction.maintain')) ? (
              <a href={`/app/customers/${customer.id}`}>{namedCustomer(customer)}</a>
            ) : (
              namedCustomer(customer)
            )}
          </strong>
        </p>
        {mayChange && (
          <p class="panel-end">
            <CaseDeed act={() => nameCustomer(request, null)} changed={changed}>
              {requestsText.somebodyElse}
            </CaseDeed>
          </p>
        )}
      </>
    )
  if (isNobody && mayChange)
    return (
      <>
        <p>{requestsText.nobodyHelp}</p>
        <p class="panel-end">
          <button type="button" class="button" onClick={() => setNobody(false)}>
            {requestsText.chooseAgain}
          </button>
        </p>
      </>
    )
  if (!mayChange)
    return <p class="muted">{erasedAt(request) ? requestsText.wasErased : requestsText.nobodyKnown}</p>
  return <ChooseCustomer request={request} changed={changed} setNobody={setNobody} />
}

function ChooseCustomer({ request, changed, setNobody }: Case & { setNobody: (isNobody: boolean) => void }) {
  const sending = useSending()
  const [found, setFound] = useState<readonly NamedCustomer[]>([])
  const { candidates } = request
  const offered = [...candidates, ...found.filter(({ id }) => candidates.every((one) => one.id !== id))]
  return (
    <CaseForm
      sending={sending}
      submit={requestsText.chooseThis}
      changed={changed}
      onSubmit={async (fields) => {
        const id = String(fields.get('customer'))
        if (id === 'nobody') setNobody(true)
        else {
          await nameCustomer(request, id)
          changed()
        }
      }}
    >
      <FieldGroup
        label={requestsText.whichCustomer}
        help={candidates.length > 0 ? requestsText.candidatesHelp : requestsText.candidatesNone}
        wrong={null}
      >
        {offered.map((one) => (
          <label key={one.id} class="choice">
            <input type="radio" name="customer" value={one.id} required />
            <span>{namedCustomer(one)}</span>
          </label>
        ))}
        <label class="choice">
          <input type="radio" name="customer" value="nobody" required />
          <span>
            {requestsText.nobody}
            <span class="field-help">{requestsText.nobodyHelp}</span>
          </span>
        </label>
      </FieldGroup>
      <FindCustomer register={request.register} found={(ones) => setFound([...found, ...ones])} />
    </CaseForm>
  )
}

/** Looks for customers who are not among those that are alike. */
function FindCustomer({
  register,
  found,
}: {
  register: number
  found: (customers: readonly NamedCustomer[]) => void
}) {
  const input = useRef<HTMLInputElement>(null)
  const sending = useSending()
  const [isNone, setNone] = useState(false)
  const find = () =>
    void sending.run(async () => {
      const search = input.current!.value.trim()
      if (!search) return
      const asked = new URLSearchParams({ search, register: String(register) })
      const { customers } = await read<CustomerList>(`/api/customers?${asked}`, undefined, 'rights')
      setNone(customers.length === 0)
      found(customers.slice(0, 6).map(({ id, no, values }) => ({ id, no, name: customerName(values) })))
    })
  return (
    <Field label={requestsText.find} wrong={isNone || sending.refusal ? requestsText.findNone : null}>
      {(attributes) => (
        <div class="person-search">
          <input
            {...attributes}
            ref={input}
            autocomplete="off"
            maxLength={254}
            placeholder={requestsText.findPlace}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return
              event.preventDefault()
              find()
            }}
          />
          <button type="button" class="button" aria-disabled={sending.busy} onClick={find}>
            {requestsText.findIt}
          </button>
        </div>
      )}
    </Field>
  )
}

function nameCustomer({ id, revision }: Case['request'], customer: string | null): Promise<unknown> {
  return send('PUT', `/api/requests/${id}/customer`, { revision, customer })
}

export function namedCustomer({ no, name }: Omit<NamedCustomer, 'id'>): string {
  return fill(requestsText.customer, { no: String(no), name: name ?? requestsText.unnamed })
}

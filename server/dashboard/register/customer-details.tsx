import type { CustomerDetail } from '../../../src/customer.ts'
import { dayName } from '../calendar.ts'
import { fill } from '../phrase.ts'
import { useMay } from '../session.tsx'
import { CustomerFieldList } from './customer-fields.tsx'
import { registerText } from './text.ts'

/** Who it is, and since when. */
export function CustomerDetails({ customer, edit }: { customer: CustomerDetail; edit: () => void }) {
  const may = useMay()
  const { no, registerName, beganOn, endedOn } = customer
  const span = [
    beganOn && fill(registerText.since, { date: dayName(beganOn) }),
    endedOn && fill(registerText.until, { date: dayName(endedOn) }),
  ].filter(Boolean)
  return (
    <section class="panel">
      <h2>{registerText.details}</h2>
      <p class="muted small">
        {[fill(registerText.customerNo, { no: String(no), register: registerName }), ...span].join(' · ')}
      </p>
      <CustomerFieldList fields={customer.values} origins={customer.origins} />
      {may('register.maintain') && customer.restrictedAt === null && (
        <p class="panel-end">
          <button type="button" class="button" onClick={edit}>
            {registerText.change}
          </button>
        </p>
      )}
    </section>
  )
}

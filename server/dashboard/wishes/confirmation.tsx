import { useState } from 'preact/hooks'
import { CONFIRMATION_WAYS, type BanWishView } from '../../../src/ban.ts'
import { send } from '../api.ts'
import { dayName, today } from '../calendar.ts'
import { DayField, optionsOf, SelectField } from '../parts/fields.tsx'
import { Form } from '../parts/form.tsx'
import { fill } from '../phrase.ts'
import { useSending } from '../sending.ts'
import { useMay } from '../session.tsx'
import { wishesText } from './text.ts'

/** Whether the person knows that the wish is recorded; staff say how they told it. */
export function Confirmation({
  wish,
  customerId,
  confirmed,
}: {
  wish: BanWishView
  customerId: string
  confirmed: () => void
}) {
  const may = useMay()
  const sending = useSending()
  const [isOpen, setOpen] = useState(false)
  if (wish.confirmed !== null) {
    const { way, on } = wish.confirmed
    const told = fill(wishesText.confirmed, { way: wishesText.ways[way], date: dayName(on) })
    return <p class="muted small">{told}</p>
  }
  return (
    <>
      <p>
        <span class="badge is-waiting">{wishesText.unconfirmed}</span>
      </p>
      {may('register.maintain') && !isOpen && (
        <p class="list-actions">
          <button type="button" class="button" onClick={() => setOpen(true)}>
            {wishesText.confirm}
          </button>
        </p>
      )}
      {isOpen && (
        <Form
          sending={sending}
          submit={wishesText.save}
          onSubmit={async (fields) => {
            const message = { way: fields.get('way'), on: fields.get('on') }
            await send('POST', `/api/customers/${customerId}/bans/${wish.id}/confirmation`, message)
            confirmed()
          }}
        >
          <SelectField
            name="way"
            label={wishesText.way}
            options={optionsOf(CONFIRMATION_WAYS, wishesText.ways)}
            value="letter"
          />
          <DayField
            name="on"
            label={wishesText.on}
            wrong={sending.refusal?.field === 'on' ? wishesText.onWrong : null}
            value={today()}
            first={wish.askedOn}
            last={today()}
          />
        </Form>
      )}
    </>
  )
}

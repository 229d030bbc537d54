import type { OpenConfirmation } from '../../../src/ban.ts'
import { useLoaded } from '../loaded.ts'
import { registerText } from '../register/text.ts'
import { Confirmation } from './confirmation.tsx'
import { wishesText } from './text.ts'
import { wishFacts, wishTitle } from './wish-name.ts'

/** Persons who have to be told that their wish is recorded; nothing where there are none. */
export function Unconfirmed() {
  const { answer, again } = useLoaded<OpenConfirmation[]>('/api/unconfirmed-bans')
  if (!answer || answer.length === 0) return null
  return (
    <section class="panel unconfirmed">
      <h2>{wishesText.openTitle}</h2>
      <p class="muted">{wishesText.openHelp}</p>
      <ul class="links">
        {answer.map(({ customer, ...wish }) => (
          <li key={wish.id}>
            <p>
              <a href={`/app/customers/${customer.id}`}>{customer.name ?? registerText.unnamed}</a>{' '}
              <span class="muted">
                {registerText.no} {customer.no}
              </span>
            </p>
            <p>{wishTitle(wish)}</p>
            <p class="muted small">{wishFacts(wish)}</p>
            <Confirmation wish={wish} customerId={customer.id} confirmed={again} />
          </li>
        ))}
      </ul>
    </section>
  )
}

import { useState } from 'preact/hooks'
import { BAN_KINDS, type BanAct, type BansView } from '../../../src/ban.ts'
import type { CustomerDetail } from '../../../src/customer.ts'
import { dateName } from '../calendar.ts'
import { useLoaded } from '../loaded.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { fill } from '../phrase.ts'
import { useMay } from '../session.tsx'
import { BanForm } from './ban-form.tsx'
import { Confirmation } from './confirmation.tsx'
import { wishesText } from './text.ts'
import { wishFacts, wishTitle } from './wish-name.ts'

/** What a customer forbids, and everything that was asked for. */
export function Bans({ customer }: { customer: CustomerDetail }) {
  const bans = useLoaded<BansView>(`/api/customers/${customer.id}/bans`)
  return (
    <section class="panel">
      <h2>{wishesText.title}</h2>
      <p class="muted small">{wishesText.help}</p>
      <Answer of={bans} empty={<Skeleton lines={2} />}>
        {(found) => <Found found={found} customer={customer} changed={bans.again} />}
      </Answer>
    </section>
  )
}

function Found({
  found: { bans, wishes },
  customer,
  changed,
}: {
  found: BansView
  customer: CustomerDetail
  changed: () => void
}) {
  const may = useMay()
  const [act, setAct] = useState<BanAct | null>(null)
  const held = bans.map(({ kind }) => kind)
  const kindsFor = { forbid: BAN_KINDS.filter((kind) => !held.includes(kind)), allow: held }
  const done = () => {
    setAct(null)
    changed()
  }
  return (
    <>
      {bans.length === 0 ? (
        <p>{wishesText.none}</p>
      ) : (
        <ul class="bans">
          {bans.map((ban) => (
            <li key={ban.kind}>
              <span class="badge is-bad">{wishesText.kinds[ban.kind]}</span>{' '}
              <span class="muted small">{sinceOf(ban)}</span>
            </li>
          ))}
        </ul>
      )}
      {may('register.maintain') && customer.restrictedAt === null && (
        <p class="list-actions">
          {(['forbid', 'allow'] as const)
            .filter((one) => kindsFor[one].length > 0)
            .map((one) => (
              <button
                key={one}
                type="button"
                class="button"
                aria-expanded={act === one}
                onClick={() => setAct(act === one ? null : one)}
              >
                {act === one ? wishesText.cancel : wishesText[one]}
              </button>
            ))}
        </p>
      )}
      {act && <BanForm key={act} customerId={customer.id} act={act} kinds={kindsFor[act]} recorded={done} />}
      {wishes.length > 0 && (
        <>
          <h3 class="wishes-title">{wishesText.history}</h3>
          <ol class="links">
            {wishes.map((wish) => (
              <li key={wish.id}>
                <p>
                  <strong>{wishTitle(wish)}</strong>
                </p>
                <p class="muted small">{wishFacts(wish)}</p>
                <Confirmation wish={wish} customerId={customer.id} confirmed={changed} />
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  )
}

function sinceOf({ since, channel, origin }: BansView['bans'][number]): string {
  const date = dateName(since)
  if (channel !== null) return fill(wishesText.since, { date, channel: wishesText.channels[channel] })
  return fill(origin === 'erased' ? wishesText.sinceErased : wishesText.sinceSeparated, { date })
}

import { useState } from 'preact/hooks'
import type { RecipientDisclosures } from '../../../src/disclosure.ts'
import type { RecipientView } from '../../../src/recipient.ts'
import { read } from '../api.ts'
import { dateName } from '../calendar.ts'
import { useLoaded } from '../loaded.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { fill } from '../phrase.ts'
import { useSending } from '../sending.ts'
import { fieldNames } from './field-boxes.tsx'
import { disclosureText } from './text.ts'

/** What a recipient was given about whom; loaded when somebody wants to know. */
export function Received({ recipient: { id } }: { recipient: RecipientView }) {
  const [isOpen, setOpen] = useState(false)
  const path = `/api/recipients/${id}/disclosures`
  const loaded = useLoaded<RecipientDisclosures>(isOpen ? path : null)
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary class="small">{disclosureText.received}</summary>
      {isOpen && (
        <Answer of={loaded} empty={<Skeleton lines={2} />}>
          {(first) => <Pages first={first} path={path} />}
        </Answer>
      )}
    </details>
  )
}

function Pages({ first, path }: { first: RecipientDisclosures; path: string }) {
  const sending = useSending()
  const [{ disclosures, next }, setShown] = useState(first)
  if (disclosures.length === 0) return <p class="muted small">{disclosureText.receivedNone}</p>
  return (
    <>
      <ul class="received">
        {disclosures.map(({ id, at, reason, fields, customer }) => (
          <li key={id}>
            <a href={`/app/customers/${customer.id}`}>
              {customer.name ?? fill(disclosureText.customerNo, { no: String(customer.no) })}
            </a>
            <span>{fieldNames(fields)}</span>
            <span class="muted">
              {[reason && disclosureText.reasons[reason], dateName(at)].filter(Boolean).join(', ')}
            </span>
          </li>
        ))}
      </ul>
      {next !== null && (
        <p>
          <button
            type="button"
            class="button"
            aria-disabled={sending.busy}
            onClick={() =>
              void sending.run(async () => {
                const page = await read<RecipientDisclosures>(`${path}?before=${next}`)
                setShown({ disclosures: [...disclosures, ...page.disclosures], next: page.next })
              })
            }
          >
            {disclosureText.more}
          </button>
        </p>
      )}
    </>
  )
}

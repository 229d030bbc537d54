import { useState } from 'preact/hooks'
import type { RecipientView } from '../../../src/recipient.ts'
import { send } from '../api.ts'
import { fill } from '../phrase.ts'
import { useMay } from '../session.tsx'
import { countryName } from './country-name.ts'
import { RecipientForm } from './recipient-form.tsx'
import { Received } from './received.tsx'
import { disclosureText } from './text.ts'

/** Who may be handed data of customers, and what each was handed. */
export function Recipients({
  recipients,
  changed,
}: {
  recipients: readonly RecipientView[]
  changed: () => void
}) {
  const may = useMay()
  const maintains = may('registers.maintain')
  const [added, setAdded] = useState(0)
  const [openId, setOpenId] = useState<number | null>(null)
  return (
    <section class="panel recipients">
      <h2>{disclosureText.recipientsTitle}</h2>
      <p class="muted">{disclosureText.recipientsHelp}</p>
      {recipients.length === 0 && <p>{disclosureText.recipientsNone}</p>}
      <ul class="accounts">
        {recipients.map((recipient) => (
          <li key={recipient.id}>
            <div class="account-line">
              <div>
                <p class="account-title">
                  <strong>{recipient.name}</strong>
                  {isEnded(recipient) && <span class="badge is-bad">{disclosureText.ended}</span>}
                </p>
                <p class="muted small">{factsOf(recipient)}</p>
                {recipient.necessity !== null && <p class="muted small">{recipient.necessity}</p>}
              </div>
              {maintains && (
                <button
                  type="button"
                  class="button"
                  aria-expanded={recipient.id === openId}
                  aria-label={
                    recipient.id === openId
                      ? undefined
                      : fill(disclosureText.changeNamed, { name: recipient.name })
                  }
                  onClick={() => setOpenId(recipient.id === openId ? null : recipient.id)}
                >
                  {recipient.id === openId ? disclosureText.cancel : disclosureText.change}
                </button>
              )}
            </div>
            {recipient.id === openId && (
              <RecipientForm
                recipient={recipient}
                submit={disclosureText.save}
                onSubmit={async (told) => {
                  await send('PATCH', `/api/recipients/${recipient.id}`, told)
                  setOpenId(null)
                  changed()
                }}
              />
            )}
            {may('register.read') && <Received recipient={recipient} />}
          </li>
        ))}
      </ul>
      {maintains && (
        <details class="panel-end" key={added}>
          <summary>{disclosureText.addRecipient}</summary>
          <RecipientForm
            recipient={null}
            submit={disclosureText.addRecipient}
            onSubmit={async (told) => {
              await send('POST', '/api/recipients', told)
              setAdded(added + 1)
              changed()
            }}
          />
        </details>
      )}
    </section>
  )
}

function isEnded({ endsOn }: RecipientView): boolean {
  return endsOn !== null && endsOn < new Date().toISOString().slice(0, 10)
}

function factsOf({ kind, country, safeguard }: RecipientView): string {
  return [
    disclosureText.kinds[kind],
    countryName(country),
    ...(safeguard === null ? [] : [disclosureText.safeguards[safeguard]]),
  ].join(' · ')
}

import type { RecipientView } from '../../../src/recipient.ts'
import { send } from '../api.ts'
import { today } from '../calendar.ts'
import { EditableList } from '../parts/editable-list.tsx'
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
  return (
    <section class="panel recipients">
      <h2>{disclosureText.recipientsTitle}</h2>
      <p class="muted">{disclosureText.recipientsHelp}</p>
      {recipients.length === 0 && <p>{disclosureText.recipientsNone}</p>}
      <EditableList
        items={recipients}
        maintains={maintains}
        add={disclosureText.addRecipient}
        badge={(recipient) => isEnded(recipient) && <span class="badge is-bad">{disclosureText.ended}</span>}
        about={(recipient) => (
          <>
            <p class="muted small">{factsOf(recipient)}</p>
            {recipient.necessity !== null && <p class="muted small">{recipient.necessity}</p>}
          </>
        )}
        more={(recipient) => may('register.read') && <Received recipient={recipient} />}
        form={(recipient, done) => (
          <RecipientForm
            recipient={recipient}
            submit={recipient ? disclosureText.save : disclosureText.addRecipient}
            onSubmit={async (told) => {
              if (recipient) await send('PATCH', `/api/recipients/${recipient.id}`, told)
              else await send('POST', '/api/recipients', told)
              done()
              changed()
            }}
          />
        )}
      />
    </section>
  )
}

function isEnded({ endsOn }: RecipientView): boolean {
  return endsOn !== null && endsOn < today()
}

function factsOf({ kind, country, safeguard }: RecipientView): string {
  return [
    disclosureText.kinds[kind],
    countryName(country),
    ...(safeguard === null ? [] : [disclosureText.safeguards[safeguard]]),
  ].join(' · ')
}

import type { RecipientView } from '../../../src/recipient.ts'
import { Recipients } from '../disclosures/recipients.tsx'
import { useLoaded } from '../loaded.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { RegisterPage } from '../register/register-page.tsx'

/** Who may be handed data of customers. */
export function RecipientsPage() {
  const recipients = useLoaded<RecipientView[]>('/api/recipients')
  return (
    <RegisterPage current="recipients">
      <Answer of={recipients} empty={<Skeleton kind="card" lines={2} />}>
        {(found) => <Recipients recipients={found} changed={recipients.again} />}
      </Answer>
    </RegisterPage>
  )
}

import type { ImportView } from '../../../src/import.ts'
import type { RegisterView } from '../../../src/register.ts'
import { ImportList } from '../imports/import-list.tsx'
import { SendForm } from '../imports/send-form.tsx'
import { useLoaded } from '../loaded.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { RegisterPage } from '../register/register-page.tsx'

/** Customers from files: a new one, and those before. */
export function ImportsPage() {
  const registers = useLoaded<RegisterView[]>('/api/registers')
  const imports = useLoaded<ImportView[]>('/api/imports')
  return (
    <RegisterPage current="import">
      <div class="sides">
        <Answer of={registers} empty={<Skeleton kind="card" />}>
          {(found) => <SendForm registers={found} />}
        </Answer>
        <Answer of={imports} empty={<Skeleton kind="card" />}>
          {(found) => <ImportList imports={found} />}
        </Answer>
      </div>
    </RegisterPage>
  )
}

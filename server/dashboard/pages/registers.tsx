import type { DataSourceView } from '../../../src/data-source.ts'
import type { RegisterView } from '../../../src/register.ts'
import { useLoaded } from '../loaded.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { DataSources } from '../register/data-sources.tsx'
import { RegisterPage } from '../register/register-page.tsx'
import { Registers } from '../register/registers.tsx'

/** The registers, and who sends data to them. */
export function RegistersPage() {
  const registers = useLoaded<RegisterView[]>('/api/registers')
  const sources = useLoaded<DataSourceView[]>('/api/data-sources')
  return (
    <RegisterPage current="registers">
      <div class="sides">
        <Answer of={registers} empty={<Skeleton kind="card" lines={2} />}>
          {(found) => <Registers registers={found} changed={registers.again} />}
        </Answer>
        <Answer of={sources} empty={<Skeleton kind="card" lines={2} />}>
          {(found) => <DataSources sources={found} changed={sources.again} />}
        </Answer>
      </div>
    </RegisterPage>
  )
}

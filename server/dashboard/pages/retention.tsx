import { useState } from 'preact/hooks'
import type { RetentionSchedule } from '../../../src/retention-schedule.ts'
import { useLoaded } from '../loaded.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { RegisterPage } from '../register/register-page.tsx'
import { RegisterSchedule } from '../keeping/register-schedule.tsx'
import { Runs } from '../keeping/runs.tsx'

/** How long registers keep what they hold, and what was erased because it was older (R38). */
export function RetentionPage() {
  const loaded = useLoaded<RetentionSchedule>('/api/retention/registers')
  const [newer, setNewer] = useState<RetentionSchedule | null>(null)
  return (
    <RegisterPage current="retention">
      <Answer of={loaded} empty={<Skeleton kind="card" lines={2} />}>
        {(answer) => {
          const { registers, runs } = newer ?? answer
          return (
            <div class="sides">
              <div class="stack">
                {registers.map((register) => (
                  <RegisterSchedule
                    key={register.register}
                    of={register}
                    isWaiting={runs.some((run) => run.register === register.register && run.doneAt === null)}
                    changed={setNewer}
                  />
                ))}
              </div>
              <div>
                <Runs runs={runs} changed={setNewer} />
              </div>
            </div>
          )
        }}
      </Answer>
    </RegisterPage>
  )
}

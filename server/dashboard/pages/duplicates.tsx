import type { DuplicateView } from '../../../src/customer.ts'
import { useLoaded } from '../loaded.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { Empty } from '../parts/empty.tsx'
import { DuplicateGroup } from '../register/duplicate-group.tsx'
import { RegisterPage } from '../register/register-page.tsx'
import { registerText } from '../register/text.ts'

/** Customers who are likely the same, to be merged. */
export function DuplicatesPage() {
  const duplicates = useLoaded<DuplicateView[]>('/api/duplicates')
  return (
    <RegisterPage current="duplicates">
      <Answer of={duplicates} empty={<Skeleton kind="card" lines={2} />}>
        {(groups) =>
          groups.length === 0 ? (
            <Empty icon="tick" title={registerText.duplicatesNoneTitle} body={registerText.duplicatesNone} />
          ) : (
            <div class="stack">
              {groups.map((group) => (
                <DuplicateGroup
                  key={`${group.by} ${group.customers.map(({ id }) => id).join()}`}
                  group={group}
                  merged={duplicates.again}
                />
              ))}
            </div>
          )
        }
      </Answer>
    </RegisterPage>
  )
}

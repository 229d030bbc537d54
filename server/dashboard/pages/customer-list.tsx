import { useLocation } from 'preact-iso/router'
import { useEffect, useState } from 'preact/hooks'
import type { CustomerList, CustomerSummary } from '../../../src/customer.ts'
import type { RegisterView } from '../../../src/register.ts'
import { read } from '../api.ts'
import { useLoaded } from '../loaded.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { Empty } from '../parts/empty.tsx'
import { Icon } from '../parts/icon.tsx'
import { ShowMore } from '../parts/show-more.tsx'
import { CustomerTable } from '../register/customer-table.tsx'
import { RegisterPage } from '../register/register-page.tsx'
import { registerText } from '../register/text.ts'
import { useMay } from '../session.tsx'

/** How long after the last letter the register is asked. */
const TYPED_MS = 250

/** The register: `/app/customers?search=virtanen`. */
export function CustomerListPage() {
  const { path, query, route } = useLocation()
  const may = useMay()
  const asked = new URLSearchParams(
    ['search', 'register', 'restricted'].flatMap((name) => (query[name] ? [[name, query[name]]] : [])),
  )
  const typed = useTyped(asked.toString())
  const customers = useLoaded<CustomerList>(`/api/customers?${typed}`)
  const registers = useLoaded<RegisterView[]>('/api/registers')
  const ask = (name: string, value: string) => {
    if (value) asked.set(name, value)
    else asked.delete(name)
    route(asked.size > 0 ? `${path}?${asked}` : path, true)
  }
  return (
    <RegisterPage
      current="customers"
      actions={
        may('register.maintain') && (
          <a class="button button-main" href="/app/customers/new">
            <Icon name="plus" />
            {registerText.add}
          </a>
        )
      }
    >
      <div class="register-search">
        <input
          type="search"
          aria-label={registerText.search}
          placeholder={registerText.searchPlace}
          value={query['search'] ?? ''}
          onInput={({ currentTarget: { value } }) => ask('search', value)}
        />
        {registers.answer && registers.answer.length > 1 && (
          <select
            aria-label={registerText.whichRegister}
            onChange={({ currentTarget: { value } }) => ask('register', value)}
          >
            <option value="">{registerText.anyRegister}</option>
            {registers.answer.map(({ id, name }) => (
              <option key={id} value={id} selected={String(id) === query['register']}>
                {name}
              </option>
            ))}
          </select>
        )}
        {may('restriction.maintain') && (
          <label class="choice">
            <input
              type="checkbox"
              checked={query['restricted'] === 'true'}
              onChange={({ currentTarget: { checked } }) => ask('restricted', checked ? 'true' : '')}
            />
            <span>{registerText.restrictedOnly}</span>
          </label>
        )}
      </div>
      <Answer of={customers} empty={<Skeleton kind="row" lines={8} />}>
        {(found) =>
          found.customers.length > 0 ? (
            <Found key={typed} asked={typed} first={found} />
          ) : asked.size > 0 ? (
            <Empty icon="person" title={registerText.noneFoundTitle} body={registerText.noneFound} />
          ) : (
            <Empty icon="person" title={registerText.emptyTitle} body={registerText.empty} />
          )
        }
      </Answer>
    </RegisterPage>
  )
}

/** The first page, and those after it as they are asked for. */
function Found({ asked, first }: { asked: string; first: CustomerList }) {
  const [later, setLater] = useState<{ customers: CustomerSummary[]; next: number | null } | null>(null)
  const { next } = later ?? first
  const shown = [...first.customers, ...(later?.customers ?? [])]
  return (
    <>
      <div class="panel panel-flush">
        <CustomerTable customers={shown} />
      </div>
      {next !== null && (
        <ShowMore
          label={registerText.more}
          load={async () => {
            const page = await read<CustomerList>(`/api/customers?${asked}&before=${next}`)
            setLater({ customers: [...(later?.customers ?? []), ...page.customers], next: page.next })
          }}
        />
      )}
    </>
  )
}

/** The same a moment later, so that not every letter asks. */
function useTyped(now: string): string {
  const [typed, setTyped] = useState(now)
  useEffect(() => {
    if (now === typed) return
    const timer = setTimeout(() => setTyped(now), TYPED_MS)
    return () => clearTimeout(timer)
  }, [now])
  return typed
}

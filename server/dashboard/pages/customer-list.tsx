import { useLocation } from 'preact-iso/router'
import type { CustomerSummary } from '../../../src/customer.ts'
import { count } from '../figure.ts'
import { useLoaded } from '../loaded.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { customerName } from '../parts/customer-name.ts'
import { CustomerTable } from '../parts/customer-table.tsx'
import { Empty } from '../parts/empty.tsx'
import { Page } from '../parts/page.tsx'
import { fill, plural } from '../phrase.ts'
import { text } from '../text.ts'

/** The register: `/app/customers?search=virtanen`. */
export function CustomerListPage() {
  const { path, query, route } = useLocation()
  const customers = useLoaded<CustomerSummary[]>('/api/customers')
  const search = query['search'] ?? ''
  return (
    <Page title={text.customers.title}>
      <Answer of={customers} empty={<Skeleton kind="row" lines={8} />}>
        {(all) => {
          if (all.length === 0) {
            return <Empty icon="person" title={text.customers.emptyTitle} body={text.customers.empty} />
          }
          const found = all.filter((customer) => fits(customer, search))
          return (
            <>
              <div class="register-search">
                <label class="visually-hidden" for="search">
                  {text.customers.search}
                </label>
                <input
                  id="search"
                  type="search"
                  placeholder={text.customers.searchPlace}
                  value={search}
                  onInput={({ currentTarget: { value } }) =>
                    route(value ? `${path}?${new URLSearchParams({ search: value })}` : path, true)
                  }
                />
                <p class="muted" role="status">
                  {fill(plural(text.customers.found, found.length), { count: count(found.length) })}
                </p>
              </div>
              <div class="panel panel-flush">
                {found.length > 0 ? (
                  <CustomerTable customers={found} />
                ) : (
                  <Empty
                    icon="person"
                    title={text.customers.noneFoundTitle}
                    body={text.customers.noneFound}
                  />
                )}
              </div>
            </>
          )
        }}
      </Answer>
    </Page>
  )
}

function fits(customer: CustomerSummary, search: string): boolean {
  const said = [customerName(customer), customer.organisation, customer.email].join(' ').toLocaleLowerCase()
  return search
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => said.includes(word))
}

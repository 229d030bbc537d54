import type { ComponentChildren } from 'preact'
import type { Permission } from '../../../src/staff.ts'
import { useTitle } from '../parts/page.tsx'
import { Ways } from '../parts/ways.tsx'
import { useMay } from '../session.tsx'
import { registerText } from './text.ts'

/** The pages of the register, to those who may open them. */
const TABS = [
  { name: 'customers', path: '/app/customers', may: 'register.read' },
  { name: 'waiting', path: '/app/customers/waiting', may: 'register.read' },
  { name: 'orders', path: '/app/customers/orders', may: 'register.read' },
  { name: 'duplicates', path: '/app/customers/duplicates', may: 'register.read' },
  { name: 'lists', path: '/app/customers/lists', may: 'register.read' },
  { name: 'import', path: '/app/customers/import', may: 'register.maintain' },
  { name: 'told', path: '/app/customers/told', may: 'register.read' },
  { name: 'registers', path: '/app/customers/registers', may: 'registers.read' },
  { name: 'recipients', path: '/app/customers/recipients', may: 'registers.read' },
  { name: 'retention', path: '/app/customers/retention', may: 'retention.read' },
] as const satisfies readonly { name: string; path: string; may: Permission }[]

export type RegisterTab = (typeof TABS)[number]['name']

/** What the pages of the register share: their name, and the way between them. */
export function RegisterPage({
  current,
  actions,
  children,
}: {
  current: RegisterTab
  actions?: ComponentChildren
  children: ComponentChildren
}) {
  const may = useMay()
  useTitle(registerText.tabs[current])
  return (
    <div class="page page-wide">
      <header class="page-header">
        <h1>{registerText.title}</h1>
        {actions}
      </header>
      <Ways
        look="tabs page-tabs"
        label={registerText.navigation}
        ways={TABS.filter((tab) => may(tab.may)).map(({ name, path }) => ({
          path,
          name: registerText.tabs[name],
          isCurrent: name === current,
        }))}
      />
      {children}
    </div>
  )
}

import { useLocation } from 'preact-iso/router'
import type { StaffView } from '../../../src/account.ts'
import { withParameter } from '../address.ts'
import { actName, ACTS } from '../audit-log/act-name.ts'
import { Entries } from '../audit-log/entries.tsx'
import { auditText } from '../audit-log/text.ts'
import { Verification } from '../audit-log/verification.tsx'
import { useLoaded } from '../loaded.ts'
import { Page } from '../parts/page.tsx'
import { useMay } from '../session.tsx'
import { LOCALE } from '../text.ts'

/** What staff did: `/app/audit?act=customer.read&by=aino`. */
export function AuditPage() {
  const { url, query, route } = useLocation()
  const staff = useLoaded<StaffView[]>(useMay()('staff.read') ? '/api/staff' : null)
  const { act = '', by = '' } = query
  const filter = new URLSearchParams({ ...(act && { act }), ...(by && { by }) }).toString()
  const acts = ACTS.map((one) => ({ value: one, name: actName(one) }))
  const people = (staff.answer ?? []).map(({ username, fullName }) => ({ value: username, name: fullName }))
  const choose = (name: string) => (value: string) => route(withParameter(url, name, value, ''))
  return (
    <Page title={auditText.title}>
      <p class="muted page-intro">{auditText.intro}</p>
      <Verification />
      <div class="audit-filter">
        <Choice
          label={auditText.act}
          all={auditText.anyAct}
          value={act}
          options={acts.toSorted((one, other) => one.name.localeCompare(other.name, LOCALE))}
          choose={choose('act')}
        />
        <Choice
          label={auditText.by}
          all={auditText.anybody}
          value={by}
          options={people}
          choose={choose('by')}
        />
      </div>
      <Entries key={filter} query={filter} staff={staff.answer ?? []} />
    </Page>
  )
}

function Choice({
  label,
  all,
  value,
  options,
  choose,
}: {
  label: string
  all: string
  value: string
  options: readonly { value: string; name: string }[]
  choose: (value: string) => void
}) {
  return (
    <select aria-label={label} value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
      <option value="">{all}</option>
      {value !== '' && options.every((option) => option.value !== value) && (
        <option value={value}>{value}</option>
      )}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.name}
        </option>
      ))}
    </select>
  )
}

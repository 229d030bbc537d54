import type { StaffView } from '../../../src/account.ts'
import type { AuditEntryView } from '../../../src/audit.ts'
import { instantName } from '../calendar.ts'
import { fill } from '../phrase.ts'
import { auditText } from './text.ts'

/** What the log says of an act, a phrase each. */
export function detailsOf(
  detail: NonNullable<AuditEntryView['detail']>,
  staff: readonly StaffView[],
): string[] {
  const names: Readonly<Record<string, string>> = auditText.details
  return Object.entries(detail)
    .filter(([, value]) => !Array.isArray(value) || value.length > 0)
    .map(([name, value]) =>
      fill(auditText.list, { name: names[name] ?? name, value: told({ name, value }, staff) }),
    )
}

function told({ name, value }: { name: string; value: unknown }, staff: readonly StaffView[]): string {
  const uses: Readonly<Record<string, string>> = auditText.uses
  if (name === 'id') return staff.find(({ id }) => id === value)?.fullName ?? String(value)
  if (name === 'use') return uses[String(value)] ?? String(value)
  if (name === 'until') return instantName(String(value))
  return Array.isArray(value) ? value.join(', ') : String(value)
}

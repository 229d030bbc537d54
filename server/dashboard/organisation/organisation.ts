import type { StaffView } from '../../../src/account.ts'
import type { Addressees, ProcessorView } from '../../../src/processor.ts'
import type { RegisterView } from '../../../src/register.ts'
import type { SiteView } from '../../../src/site.ts'
import type { GivenRole } from '../../../src/staff.ts'
import { read } from '../api.ts'
import { useLoading, type Loaded } from '../loaded.ts'
import { fill } from '../phrase.ts'
import { text } from '../text.ts'
import { staffText } from './text.ts'

type Place = { readonly id: number; readonly name: string }

/** Who works with Lupa, for whom, and what their roles may be for. */
export type Organisation = {
  readonly staff: readonly StaffView[]
  readonly processors: readonly ProcessorView[]
  readonly addressees: Addressees
  readonly places: { readonly site: readonly Place[]; readonly register: readonly Place[] }
}

export function useOrganisation(): Loaded<Organisation> {
  return useLoading('staff', async (signal) => {
    const [staff, processors, addressees, site, register] = await Promise.all([
      read<StaffView[]>('/api/staff', signal),
      read<ProcessorView[]>('/api/processors', signal),
      read<Addressees>('/api/addressees', signal),
      read<SiteView[]>('/api/sites', signal),
      read<RegisterView[]>('/api/registers', signal),
    ])
    return { staff, processors, addressees, places: { site, register } }
  })
}

/** “Marketer: Bakery” */
export function roleName({ role, siteId, registerId }: GivenRole, { places }: Organisation): string {
  const { name } = staffText.roles[role]
  if (siteId === null && registerId === null) return name
  const of = siteId === null ? places.register : places.site
  const place = of.find(({ id }) => id === (siteId ?? registerId))
  return fill(staffText.roleIn, { role: name, place: place?.name ?? text.none })
}

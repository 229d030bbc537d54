import type { OwnService } from '../../src/service.ts'

/** A service of the owner's own, named after its id. */
export function ownService(
  id: string,
  purpose: OwnService['purpose'],
  stored: OwnService['stored'] = [],
): OwnService {
  return {
    id,
    name: `The ${id}`,
    purpose,
    kind: 'embed',
    provider: `${id} Ltd`,
    country: 'IE',
    about: {},
    policyUrl: null,
    stored,
  }
}

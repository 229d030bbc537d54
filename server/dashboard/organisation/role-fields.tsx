import { useState } from 'preact/hooks'
import { ROLES, scopeOfRole, type GivenRole, type Role } from '../../../src/staff.ts'
import { ApiRefusal } from '../api.ts'
import { FieldGroup } from '../parts/form.tsx'
import { fill } from '../phrase.ts'
import type { Organisation } from './organisation.ts'
import { staffText } from './text.ts'

/** Which roles somebody has, each for everything, or where it may be, for some sites or registers. */
export function RoleFields({
  given,
  organisation,
  wrong,
}: {
  /** Null for somebody new. */
  given: readonly GivenRole[] | null
  organisation: Organisation
  wrong: string | null
}) {
  return (
    <FieldGroup
      label={staffText.fields.roles}
      {...(given && { help: staffText.fields.rolesHelp })}
      wrong={wrong}
    >
      {ROLES.map((role) => (
        <RoleField
          key={role}
          role={role}
          given={given?.filter((one) => one.role === role) ?? []}
          organisation={organisation}
        />
      ))}
    </FieldGroup>
  )
}

function RoleField({
  role,
  given,
  organisation,
}: {
  role: Role
  given: readonly GivenRole[]
  organisation: Organisation
}) {
  const held = given.map(({ siteId, registerId }) => siteId ?? registerId)
  const [isHeld, setHeld] = useState(held.length > 0)
  const [isForSome, setForSome] = useState(held.length > 0 && !held.includes(null))
  const { name, help } = staffText.roles[role]
  const scope = scopeOfRole(role)
  return (
    <div class="role">
      <label class="choice">
        <input
          type="checkbox"
          name="role"
          value={role}
          checked={isHeld}
          onChange={({ currentTarget }) => setHeld(currentTarget.checked)}
        />
        <span>
          {name}
          <span class="field-help">{help}</span>
        </span>
      </label>
      {isHeld && scope !== null && (
        <div class="role-places">
          <select
            name={`where-${role}`}
            aria-label={fill(staffText.fields.where, { role: name })}
            value={isForSome ? 'some' : 'all'}
            onChange={({ currentTarget }) => setForSome(currentTarget.value === 'some')}
          >
            <option value="all">{staffText.all[scope]}</option>
            <option value="some">{staffText.some[scope]}</option>
          </select>
          {isForSome &&
            organisation.places[scope].map((place) => (
              <label key={place.id} class="choice">
                <input
                  type="checkbox"
                  name={`place-${role}`}
                  value={place.id}
                  defaultChecked={held.includes(place.id)}
                />
                {place.name}
              </label>
            ))}
        </div>
      )}
    </div>
  )
}

/** Throws `ApiRefusal` where a role is for some places, and none is chosen. */
export function readRoles(fields: FormData): GivenRole[] {
  return (fields.getAll('role') as Role[]).flatMap((role): GivenRole[] => {
    if (fields.get(`where-${role}`) !== 'some') return [{ role, siteId: null, registerId: null }]
    const ids = fields.getAll(`place-${role}`).map(Number)
    if (ids.length === 0) throw new ApiRefusal('invalid', 'expected a site or register', 'roles')
    return ids.map((id) =>
      scopeOfRole(role) === 'site'
        ? { role, siteId: id, registerId: null }
        : { role, siteId: null, registerId: id },
    )
  })
}

export function isSameRoles(one: readonly GivenRole[], other: readonly GivenRole[]): boolean {
  const told = (roles: readonly GivenRole[]) =>
    roles.map(({ role, siteId, registerId }) => `${role} ${siteId} ${registerId}`).toSorted()
  return String(told(one)) === String(told(other))
}

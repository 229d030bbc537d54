import { createContext, type ComponentChildren } from 'preact'
import type { Permission } from '../../../src/staff.ts'
import { useMay } from '../session.tsx'

/** Whether forms show what is set without offering to change it. */
export const ReadOnly = createContext(false)

/** What those with the permission in a site can change. Others see it as it is. */
export function Maintained({
  may,
  siteId,
  children,
}: {
  may: Permission
  siteId: number
  children: ComponentChildren
}) {
  const isReadOnly = !useMay()(may, siteId)
  return (
    <ReadOnly.Provider value={isReadOnly}>
      {isReadOnly ? (
        <fieldset class="read-only" disabled>
          {children}
        </fieldset>
      ) : (
        children
      )}
    </ReadOnly.Provider>
  )
}

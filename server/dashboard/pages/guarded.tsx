import type { ComponentType } from 'preact'
import { useRoute } from 'preact-iso/router'
import type { Permission } from '../../../src/staff.ts'
import { RefusedPage } from './refused.tsx'
import { useMay } from '../session.tsx'

/** The page, for those whose roles open it; a page of a site, for those who may in that site. */
export function guarded(permission: Permission, Page: ComponentType, of?: 'site'): ComponentType {
  return () => {
    const may = useMay()
    const { params } = useRoute()
    return may(permission, of && Number(params['id'])) ? <Page /> : <RefusedPage />
  }
}

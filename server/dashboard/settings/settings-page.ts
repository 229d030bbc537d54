import type { FunctionComponent } from 'preact'
import type { SiteView } from '../../../src/site.ts'

/** A page of settings; `changed` is told of the site as it is after a change. */
export type SettingsPage = FunctionComponent<{ site: SiteView; changed: (site: SiteView) => void }>

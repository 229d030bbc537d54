import type { SharedView } from '../../../src/share-link.ts'
import { useTitle } from '../parts/page.tsx'
import { Statistics } from './site-overview.tsx'

/** The statistics of the site of a shared link: `/share/…?period=7-days&metric=visits`. */
export function SharedOverviewPage({ shared: { site, name, timeZone } }: { shared: SharedView }) {
  useTitle(name)
  return <Statistics site={{ id: site, timeZone }} now={new Date()} />
}

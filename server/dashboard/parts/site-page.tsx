import type { ComponentChildren } from 'preact'
import { useLocation } from 'preact-iso/router'
import type { SiteView } from '../../../src/site.ts'
import type { Loaded } from '../loaded.ts'
import { sameViewOf } from '../shown-view.ts'
import { text } from '../text.ts'
import { Answer, Skeleton } from './answer.tsx'
import { Failure } from './failure.tsx'
import { SiteMark } from './heard.tsx'
import { useMay } from '../session.tsx'
import { useTitle } from './page.tsx'
import { SampleNotice } from './sample-notice.tsx'
import { Ways } from './ways.tsx'

/** What the pages of one site share: its name, and the way between them. */
export function SitePage({
  site,
  id,
  current,
  children,
}: {
  site: Loaded<SiteView>
  id: string
  current: 'statistics' | 'reports' | 'experiments' | 'settings'
  children: (site: SiteView) => ComponentChildren
}) {
  const { url } = useLocation()
  const may = useMay()
  useTitle(site.answer?.name ?? text.frame.sites)
  if (site.failure && !site.answer) {
    return (
      <div class="page page-wide">
        <Failure failure={site.failure} again={site.again} />
      </div>
    )
  }
  return (
    <div class="page page-wide">
      <header class="site-header">
        <h1>{site.answer?.name ?? <span class="skeleton skeleton-title" />}</h1>
        {site.answer ? <SiteMark site={site.answer} /> : <span class="skeleton skeleton-badge" />}
        <Ways
          look="tabs"
          label={text.site.navigation}
          ways={[
            ...(may('statistics.read', Number(id))
              ? ([
                  ['statistics', sameViewOf(url, `/app/sites/${id}`)],
                  ['reports', sameViewOf(url, `/app/sites/${id}/reports/goals`)],
                  ['experiments', `/app/sites/${id}/experiments`],
                ] as const)
              : []),
            ['settings', `/app/sites/${id}/settings`] as const,
          ].map(([name, path]) => ({ path, name: text.site[name], isCurrent: name === current }))}
        />
      </header>
      <Answer of={{ ...site, loading: false }} empty={<Skeleton kind="chart" />}>
        {(found) => (
          <>
            {found.sample && may('sites.maintain') && <SampleNotice site={found} />}
            {children(found)}
          </>
        )}
      </Answer>
    </div>
  )
}

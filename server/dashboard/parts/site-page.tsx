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
        <nav class="tabs" aria-label={text.site.navigation}>
          {may('statistics.read', Number(id)) && (
            <>
              <a
                href={sameViewOf(url, `/app/sites/${id}`)}
                aria-current={current === 'statistics' ? 'page' : undefined}
              >
                {text.site.statistics}
              </a>
              <a
                href={sameViewOf(url, `/app/sites/${id}/reports/goals`)}
                aria-current={current === 'reports' ? 'page' : undefined}
              >
                {text.site.reports}
              </a>
              <a
                href={`/app/sites/${id}/experiments`}
                aria-current={current === 'experiments' ? 'page' : undefined}
              >
                {text.site.experiments}
              </a>
            </>
          )}
          <a href={`/app/sites/${id}/settings`} aria-current={current === 'settings' ? 'page' : undefined}>
            {text.site.settings}
          </a>
        </nav>
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

import type { SampleView } from '../../../src/sample.ts'
import type { SiteView } from '../../../src/site.ts'
import { Sparkline } from '../charts/sparkline.tsx'
import { count } from '../figure.ts'
import type { SiteBeside } from '../side-by-side.ts'
import { useMay } from '../session.tsx'
import { text } from '../text.ts'
import { Change } from './change.tsx'
import { SiteMark } from './heard.tsx'
import { SampleProgress } from './sample-loading.tsx'

/** `glance` is of the last 30 days, null while it loads and where it could not be; `sample` tells how far that site is. */
export function SiteCard({
  site,
  glance,
  sample,
}: {
  site: SiteView
  glance: SiteBeside | null
  sample: SampleView | null
}) {
  const may = useMay()
  const visitors = glance?.current.visitors ?? null
  const before = glance?.previous?.visitors ?? null
  return (
    <li class="site-card">
      <div class="site-card-header">
        <h2>
          <a href={`/app/sites/${site.id}${may('statistics.read', site.id) ? '' : '/settings'}`}>
            {site.name}
          </a>
        </h2>
        <SiteMark site={site} />
      </div>
      <p class="muted site-card-host">{site.origins.map((origin) => new URL(origin).host).join(', ')}</p>
      {site.heardAt === null ? (
        <p class="site-card-waiting">
          {site.sample ? <SampleProgress sample={sample} /> : text.sites.waiting}
        </p>
      ) : (
        <p class="site-card-figure">
          <strong>{visitors === null ? text.none : count(visitors)}</strong>
          <span class="muted">{text.sites.visitors}</span>
          {visitors !== null && before !== null && (
            <Change now={visitors} before={before} unit="count" told={count(before)} />
          )}
        </p>
      )}
      <Sparkline values={(site.heardAt && glance?.days.map((day) => day.visitors)) || []} />
    </li>
  )
}

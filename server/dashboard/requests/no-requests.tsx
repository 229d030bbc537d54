import type { SiteView } from '../../../src/site.ts'
import { useLoaded } from '../loaded.ts'
import { Empty } from '../parts/empty.tsx'
import { useMay } from '../session.tsx'
import { requestsText } from './text.ts'

/** Nothing was asked yet: what will stand here, and where visitors ask. */
export function NoRequests() {
  const sites = useLoaded<SiteView[]>(useMay()('sites.read') ? '/api/sites' : null)
  const pages = (sites.answer ?? []).filter(({ sample }) => !sample)
  return (
    <Empty icon="person" title={requestsText.emptyTitle} body={requestsText.empty}>
      {pages.length > 0 && (
        <ul class="rights-pages" aria-label={requestsText.rightsPages}>
          {pages.map((site) => (
            <li key={site.id}>
              {site.name}: <a href={rightsPage(site)}>{rightsPage(site)}</a>
            </li>
          ))}
        </ul>
      )}
    </Empty>
  )
}

/** Visitors reach the gateway where the script of their site comes from. */
function rightsPage({ scriptTag, key }: SiteView): string {
  const [, gateway = ''] = /src="(.+)\/lupa\.js/.exec(scriptTag) ?? []
  return `${gateway}/rights/${key}`
}

import { useLocation } from 'preact-iso/router'
import { useState } from 'preact/hooks'
import { dayOf } from '../../../src/period.ts'
import type { SampleView } from '../../../src/sample.ts'
import type { SiteView } from '../../../src/site.ts'
import type { SeriesReport, TotalsReport } from '../../../src/stats.ts'
import { read } from '../api.ts'
import { useLoaded, useLoading } from '../loaded.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { Empty } from '../parts/empty.tsx'
import { Icon } from '../parts/icon.tsx'
import { Page } from '../parts/page.tsx'
import { SampleOffer } from '../parts/sample-offer.tsx'
import { SiteCard, type SiteGlance } from '../parts/site-card.tsx'
import { presetPeriod } from '../shown-period.ts'
import { useSample } from '../sample.ts'
import { text } from '../text.ts'

/** Sites whose numbers are loaded for the list: each costs two reports. */
const MOST_GLANCES = 12

export function SiteListPage() {
  const sites = useLoaded<SiteView[]>('/api/sites')
  const { route } = useLocation()
  const [wanted, setWanted] = useState(false)
  const sample = useSample((siteId) => (wanted ? route(`/app/sites/${siteId}`) : sites.again()))
  const begun = () => {
    setWanted(true)
    sample.again()
    sites.again()
  }
  return (
    <Page
      title={text.sites.title}
      actions={
        sites.answer?.length ? (
          <p class="page-actions">
            {sample.answer?.state === 'none' && <SampleOffer quiet begun={begun} />}
            {(sites.answer?.length ?? 0) > 1 && (
              <a class="button" href="/app/side-by-side">
                {text.sites.sideBySide}
              </a>
            )}
            <AddSite />
          </p>
        ) : undefined
      }
    >
      <Answer of={sites} empty={<Skeleton kind="card" lines={3} />}>
        {(found) =>
          found.length === 0 ? (
            <Empty icon="chart" title={text.sites.emptyTitle} body={text.sites.empty}>
              <AddSite />
              <p class="muted empty-other">{text.sample.offerHelp}</p>
              <SampleOffer begun={begun} />
            </Empty>
          ) : (
            <ul class="site-cards">
              {found.map((site, index) => (
                <SiteGlanceCard
                  key={site.id}
                  site={site}
                  load={index < MOST_GLANCES}
                  sample={sample.answer}
                  now={new Date()}
                />
              ))}
            </ul>
          )
        }
      </Answer>
    </Page>
  )
}

function SiteGlanceCard({
  site,
  load,
  sample,
  now,
}: {
  site: SiteView
  load: boolean
  sample: SampleView | null
  now: Date
}) {
  const { from, until } = presetPeriod('30-days', dayOf(now, site.timeZone))
  const query = `site=${site.id}&from=${from}&until=${until}`
  const { answer } = useLoading<SiteGlance>(load && site.heardAt ? query : null, async (signal) => {
    const [totals, series] = await Promise.all([
      read<TotalsReport>(`/api/stats/totals?${query}`, signal),
      read<SeriesReport>(`/api/stats/series?${query}`, signal),
    ])
    return { totals, series }
  })
  return <SiteCard site={site} glance={answer} sample={sample} />
}

function AddSite() {
  return (
    <a class="button button-main" href="/app/sites/new">
      <Icon name="plus" />
      {text.sites.add}
    </a>
  )
}

import { useLocation } from 'preact-iso/router'
import { useState } from 'preact/hooks'
import type { SiteView } from '../../../src/site.ts'
import { useLoaded } from '../loaded.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { Empty } from '../parts/empty.tsx'
import { Failure } from '../parts/failure.tsx'
import { Icon } from '../parts/icon.tsx'
import { Page } from '../parts/page.tsx'
import { SampleOffer } from '../parts/sample-offer.tsx'
import { SiteCard } from '../parts/site-card.tsx'
import { useSample } from '../sample.ts'
import { readPeriod } from '../shown-period.ts'
import { useMay } from '../session.tsx'
import { todayHere, useSideBySide } from '../side-by-side.ts'
import { text } from '../text.ts'

export function SiteListPage() {
  const sites = useLoaded<SiteView[]>('/api/sites')
  const may = useMay()
  const maintains = may('sites.maintain')
  const seesNumbers = may('statistics.read')
  const numbers = useSideBySide(seesNumbers ? readPeriod({}, todayHere()) : null)
  const { route } = useLocation()
  const [wanted, setWanted] = useState(false)
  const sample = useSample((siteId) => (wanted ? route(`/app/sites/${siteId}`) : again()))
  const again = () => {
    sites.again()
    numbers.again()
  }
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
            {maintains && sample.answer?.state === 'none' && <SampleOffer quiet begun={begun} />}
            {seesNumbers && sites.answer.length > 1 && (
              <a class="button" href="/app/side-by-side">
                {text.sites.sideBySide}
              </a>
            )}
            {maintains && <AddSite />}
          </p>
        ) : undefined
      }
    >
      {numbers.failure && !sites.failure && <Failure failure={numbers.failure} again={numbers.again} />}
      <Answer of={sites} empty={<Skeleton kind="card" lines={3} />}>
        {(found) =>
          found.length === 0 ? (
            <Empty icon="chart" title={text.sites.emptyTitle} body={text.sites.empty}>
              {maintains && (
                <>
                  <AddSite />
                  <p class="muted empty-other">{text.sample.offerHelp}</p>
                  <SampleOffer begun={begun} />
                </>
              )}
            </Empty>
          ) : (
            <ul class="site-cards">
              {found.map((site) => (
                <SiteCard
                  key={site.id}
                  site={site}
                  glance={numbers.answer?.sites.find(({ id }) => id === site.id) ?? null}
                  sample={sample.answer}
                />
              ))}
            </ul>
          )
        }
      </Answer>
    </Page>
  )
}

function AddSite() {
  return (
    <a class="button button-main" href="/app/sites/new">
      <Icon name="plus" />
      {text.sites.add}
    </a>
  )
}

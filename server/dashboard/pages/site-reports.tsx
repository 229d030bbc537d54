import type { FunctionComponent } from 'preact'
import { useLocation, useRoute } from 'preact-iso/router'
import type { SiteView } from '../../../src/site.ts'
import { useLoaded } from '../loaded.ts'
import { SitePage } from '../parts/site-page.tsx'
import { StatisticsHeader } from '../parts/statistics-header.tsx'
import { Ways } from '../parts/ways.tsx'
import { CohortReportPage } from '../reports/cohorts.tsx'
import { ConsentReportPage } from '../reports/consents.tsx'
import { FormReportPage } from '../reports/forms.tsx'
import { FunnelReportPage } from '../reports/funnel.tsx'
import { GoalReportPage } from '../reports/goals.tsx'
import { JourneyReportPage } from '../reports/journeys.tsx'
import { HourReportPage } from '../reports/hours.tsx'
import { VitalsReportPage } from '../reports/vitals.tsx'
import { sameViewOf, useShownView, type ShownView } from '../shown-view.ts'
import { text } from '../text.ts'

type Report = { readonly page: FunctionComponent<{ view: ShownView }>; readonly filters: boolean }

/** Consents and forms are counted without visits: what chooses visits does not fit them. */
const REPORTS: Readonly<Record<keyof typeof text.reports.names, Report>> = {
  goals: { page: GoalReportPage, filters: true },
  funnel: { page: FunnelReportPage, filters: true },
  journeys: { page: JourneyReportPage, filters: true },
  cohorts: { page: CohortReportPage, filters: true },
  hours: { page: HourReportPage, filters: true },
  vitals: { page: VitalsReportPage, filters: true },
  forms: { page: FormReportPage, filters: false },
  consents: { page: ConsentReportPage, filters: false },
}
const NAMES = Object.keys(REPORTS) as (keyof typeof REPORTS)[]

/** A question that the overview does not answer: `/app/sites/1/reports/funnel?step=page:/cart&step=event:order`. */
export function SiteReportsPage() {
  const { params } = useRoute()
  const id = params['id'] ?? ''
  const site = useLoaded<SiteView>(`/api/sites/${id}`)
  const name = NAMES.find((one) => one === params['report']) ?? 'goals'
  return (
    <SitePage site={site} id={id} current="reports">
      {(found) => <ShownReport key={name} name={name} site={found} now={new Date()} />}
    </SitePage>
  )
}

function ShownReport({ name, site, now }: { name: keyof typeof REPORTS; site: SiteView; now: Date }) {
  const { url } = useLocation()
  const view = useShownView(site, now)
  const { page: Page, filters } = REPORTS[name]
  return (
    <>
      <Ways
        look="pills"
        label={text.reports.navigation}
        ways={NAMES.map((one) => ({
          path: sameViewOf(url, `/app/sites/${site.id}/reports/${one}`),
          name: text.reports.names[one],
          isCurrent: one === name,
        }))}
      />
      <StatisticsHeader view={view} compares={false} filters={filters} />
      <Page view={view} />
    </>
  )
}

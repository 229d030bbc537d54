import { stringify } from 'csv-stringify/sync'
import type { ConsentSeriesReport } from '../../src/consent-series.ts'
import type { FormReport } from '../../src/form-report.ts'
import type { SitesReport } from '../../src/site-report.ts'
import { VITAL_NAMES, type Vital } from '../../src/vitals.ts'
import type { VitalsReport } from '../../src/vitals-report.ts'
import type { ConsentReport, CohortReport, SeriesReport, TotalsReport } from '../../src/stats.ts'

type Cell = string | number | boolean | null
export type Table = readonly Readonly<Record<string, Cell>>[]

/**
 * A table as CSV (RFC 4180) with a line of names. Names of sources, campaigns and events come from strangers: one
 * that a spreadsheet would take for a formula gets an apostrophe in front.
 */
export function toCsv(rows: Table): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  return stringify(rows as Record<string, Cell>[], {
    header: true,
    columns,
    record_delimiter: 'windows',
    escape_formulas: true,
    cast: { boolean: String },
  })
}

export function totalsTable({ current, previous }: TotalsReport): Table {
  return [{ period: 'current', ...current }, ...(previous ? [{ period: 'previous', ...previous }] : [])]
}

export function seriesTable({ current, previous }: SeriesReport): Table {
  return [
    ...current.map((point) => ({ period: 'current', ...point })),
    ...(previous ?? []).map((point) => ({ period: 'previous', ...point })),
  ]
}

/** A line a cohort: the week, then a column for each week after it. */
export function cohortTable({ cohorts }: CohortReport): Table {
  return cohorts.map(({ week, visitors }) => ({
    week,
    ...Object.fromEntries(visitors.map((count, index) => [`week ${index}`, count])),
  }))
}

/** A line for each notice and step. */
export function consentSeriesTable({ notices }: ConsentSeriesReport): Table {
  return notices.flatMap(({ notice, publishedOn, points }) =>
    points.map(({ at, ...counts }) => ({ notice, publishedOn, at, ...counts })),
  )
}

/** A line a site and period; days are in the series of each site. */
export function sitesTable({ sites }: SitesReport): Table {
  return sites.flatMap(({ id, name, timeZone, ...totals }) =>
    totalsTable(totals).map((line) => ({ id, name, timeZone, ...line })),
  )
}

/** A line for all, then one for each form, each day, and each day of each form. */
export function formTable({ submissions, submissionsPerVisitor, days, forms }: FormReport): Table {
  const line = { form: null, folded: false, day: null, linkedSubmissions: null, submissionsPerVisitor: null }
  return [
    { by: 'all', ...line, submissions, submissionsPerVisitor },
    ...forms.map(({ form, folded, submissions: count, linkedSubmissions, submissionsPerVisitor: share }) => ({
      by: 'form',
      ...line,
      form,
      folded,
      linkedSubmissions,
      submissionsPerVisitor: share,
      submissions: count,
    })),
    ...days.map((day) => ({ by: 'day', ...line, ...day })),
    ...forms.flatMap(({ form, days: own }) =>
      own.map((day) => ({ by: 'form and day', ...line, form, ...day })),
    ),
  ]
}

/** A line for each vital: of all pages, then of each device, then of each page. */
export function vitalsTable(report: VitalsReport): Table {
  const none = { views: null, percentile75: null, good: null, needsImprovement: null, poor: null }
  type Row = VitalsReport['pages'][number]
  const lines = (by: string, { name, folded }: Pick<Row, 'name' | 'folded'>, vitals: Pick<Row, Vital>) =>
    VITAL_NAMES.map((vital) => ({ by, name, folded, vital, ...(vitals[vital] ?? none) }))
  return [
    ...lines('all', { name: null, folded: false }, report),
    ...report.devices.flatMap((row) => lines('device', row, row)),
    ...report.pages.flatMap((row) => lines('page', row, row)),
  ]
}

/** A line for all, then one for each language, notice, device and purpose. */
export function consentTable({ byLanguage, byNotice, byDevice, byPurpose, ...all }: ConsentReport): Table {
  return [
    { by: 'all', name: '', ...all, allowed: null },
    ...byLanguage.map(({ language, ...counts }) => ({
      by: 'language',
      name: language,
      ...counts,
      allowed: null,
    })),
    ...byNotice.map(({ notice, ...counts }) => ({
      by: 'notice',
      name: String(notice),
      ...counts,
      allowed: null,
    })),
    ...byDevice.map(({ device, ...counts }) => ({ by: 'device', name: device, ...counts, allowed: null })),
    ...byPurpose.map(({ purpose, allowed, refused }) => ({ by: 'purpose', name: purpose, allowed, refused })),
  ]
}

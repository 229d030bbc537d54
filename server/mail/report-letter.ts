import type { ReadonlyKysely } from 'kysely/readonly'
import type { BreakdownRow, Totals } from '../../src/stats.ts'
import type { Day, Period } from '../../src/period.ts'
import type { Database } from '../db/database.ts'
import type { Site } from '../sites/site.ts'
import { breakdown } from '../stats/breakdown.ts'
import type { Asked } from '../stats/report.ts'
import { totals } from '../stats/totals.ts'
import type { Block, Table } from './block.ts'
import { figuresOf, type Figures } from './figure.ts'
import { reportPeriods, type ReportKind } from './report-period.ts'
import type { MailText, ReportedDimension, ReportedNumber } from './text/mail-text.ts'

/** How many rows of each list are told. */
const ROWS = 8

const NUMBERS: Record<ReportedNumber, 'count' | 'decimal' | 'duration' | 'share'> = {
  visitors: 'count',
  visits: 'count',
  views: 'count',
  viewsPerVisit: 'decimal',
  engagementMs: 'duration',
  bounceRate: 'share',
}

const LISTS: readonly ReportedDimension[] = ['page', 'source', 'country']

/** The numbers of a week or month beside the one before it; groups that are too small stay folded (R9). */
export async function reportLetter(
  db: ReadonlyKysely<Database>,
  site: Site,
  { kind, from, text, staffUrl }: { kind: ReportKind; from: Day; text: MailText; staffUrl: string },
): Promise<{ subject: string; blocks: Block[] }> {
  const figures = figuresOf(text.locale)
  const { current, previous } = reportPeriods(kind, from)
  const asked = (period: Period): Asked => ({
    period: { ...period, siteId: site.id, timeZone: site.time_zone },
    filters: [],
    smallestGroup: site.smallest_group,
  })
  const now = await totals(db, asked(current))
  const before = await totals(db, asked(previous))
  const named = kind === 'weekly' ? figures.period(current) : figures.month(current.from)
  const lists: Block[] = []
  for (const dimension of LISTS) {
    const rows = await breakdown(db, asked(current), { dimension, sort: 'visitors', limit: ROWS })
    if (rows.length > 0) lists.push(listed(rows, { dimension, text, figures, site }))
  }
  const head = [current, previous].map((period) =>
    kind === 'weekly' ? figures.shortPeriod(period) : figures.shortMonth(period.from),
  )
  return {
    subject: text.report.subject(site.name, named),
    blocks: [
      { kind: 'title', text: text.report.title[kind](site.name) },
      { kind: 'paragraph', text: text.report.period(named, site.time_zone.replaceAll('_', ' ')) },
      {
        kind: 'table',
        head: ['', ...head, text.report.change],
        rows: numbers(now, before, { text, figures }),
      },
      ...(now.visits === 0 ? [{ kind: 'paragraph', text: text.report.empty } as const] : []),
      ...lists,
      {
        kind: 'button',
        text: text.report.button,
        url: `${staffUrl}/app/sites/${site.id}?from=${current.from}&until=${current.until}`,
      },
    ],
  }
}

function numbers(
  now: Totals,
  before: Totals,
  { text, figures }: { text: MailText; figures: Figures },
): string[][] {
  return (Object.keys(NUMBERS) as ReportedNumber[]).map((name) => {
    const written = (value: number | null) => (value === null ? NONE : figures[NUMBERS[name]](value))
    return [
      text.report.numbers[name],
      written(now[name]),
      written(before[name]),
      change(now[name], before[name], { isShare: NUMBERS[name] === 'share', text, figures }),
    ]
  })
}

/** What cannot be told, or is nothing to tell. */
const NONE = '–'

/** Shares move in percentage points, all else in percent of what was before. */
function change(
  now: number | null,
  before: number | null,
  { isShare, text, figures }: { isShare: boolean; text: MailText; figures: Figures },
): string {
  if (now === null || before === null) return NONE
  if (isShare) return text.report.points(figures.points(now - before))
  return before === 0 ? NONE : figures.growth(now / before - 1)
}

function listed(
  rows: readonly BreakdownRow[],
  {
    dimension,
    text,
    figures,
    site,
  }: { dimension: ReportedDimension; text: MailText; figures: Figures; site: Site },
): Table {
  const { lists, numbers: names, nameless, folded } = text.report
  const second = dimension === 'page' ? 'views' : 'visits'
  const countries = new Intl.DisplayNames(text.locale, { type: 'region', fallback: 'code' })
  const nameOf = (row: BreakdownRow) => {
    if (row.folded) return folded(figures.count(site.smallest_group))
    if (row.name === null) return nameless[dimension]
    return dimension === 'country' && /^[A-Z]{2}$/.test(row.name) ? countries.of(row.name)! : row.name
  }
  return {
    kind: 'table',
    head: [lists[dimension], names.visitors, names[second]],
    rows: rows.map((row) => [
      nameOf(row),
      row.visitors === null ? NONE : figures.count(row.visitors),
      figures.count(row[second]),
    ]),
  }
}

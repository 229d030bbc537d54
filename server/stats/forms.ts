import { sql } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { FormReport } from '../../src/form-report.ts'
import { addDays, type Day } from '../../src/period.ts'
import type { Database } from '../db/database.ts'
import type { Asked } from './report.ts'
import { startOf, type SitePeriod } from './span.ts'
import { totals } from './totals.ts'

/** Of a form and day; null stands for all of them. */
type Sent = {
  form: string | null
  day: Day | null
  submissions: number
  people: number
  linked: number
  linked_people: number
}

/**
 * Forms that were sent in the period, by their name and by day. People are counted to see whether a group is large
 * enough (R9), and are in no answer. No visitor is looked up: how many submissions there are for each visitor of the
 * site is all that is told of both.
 */
export async function forms(
  db: ReadonlyKysely<Database>,
  asked: Asked,
): Promise<Omit<FormReport, 'smallestGroup'>> {
  const { period, smallestGroup } = asked
  const found = await sent(db, period)
  const { visitors } = await totals(db, asked)
  const perVisitor = (submissions: number) => (visitors ? submissions / visitors : null)
  const isTooFew = (people: number) => people > 0 && people < smallestGroup
  const days: Day[] = []
  for (let day = period.from; day < period.until; day = addDays(day, 1)) days.push(day)
  const byFormAndDay = new Map(found.map((row) => [JSON.stringify([row.form, row.day]), row]))
  const sentOn = (form: string | null, day: Day | null) =>
    byFormAndDay.get(JSON.stringify([form, day])) ?? { submissions: 0, people: 0 }

  const all = sentOn(null, null).submissions
  const each = found.filter(({ form, day }) => form !== null && day === null)
  const folded = each.filter(({ people }) => isTooFew(people))
  const report: FormReport['forms'] = each
    .filter(({ people }) => !isTooFew(people))
    .toSorted((a, b) => b.submissions - a.submissions || (a.form! < b.form! ? -1 : 1))
    .map(({ form, submissions, linked, linked_people }) => ({
      form,
      folded: false,
      submissions,
      linkedSubmissions: isTooFew(linked_people) ? null : linked,
      submissionsPerVisitor: perVisitor(submissions),
      days: days.map((day) => {
        const { submissions: count, people } = sentOn(form, day)
        return { day, submissions: isTooFew(people) ? null : count }
      }),
    }))
  if (folded.length > 0) {
    const submissions = folded.reduce((sum, one) => sum + one.submissions, 0)
    report.push({
      form: null,
      folded: true,
      submissions,
      linkedSubmissions: null,
      submissionsPerVisitor: perVisitor(submissions),
      days: [],
    })
  }
  return {
    submissions: all,
    submissionsPerVisitor: perVisitor(all),
    days: days.map((day) => ({ day, submissions: sentOn(null, day).submissions })),
    forms: report,
  }
}

/** A submission is linked where its customer was tied to a visitor of the site by then, and still is. */
async function sent(db: ReadonlyKysely<Database>, period: SitePeriod): Promise<Sent[]> {
  const rows = sql<Sent>`(
    with sent as (
      select form, customer_id, to_char(received_at at time zone ${period.timeZone}::text, 'YYYY-MM-DD') as day,
        exists (
          select from customer_link
          where customer_link.customer_id = submission.customer_id
            and customer_link.site_id = submission.site_id and linked_at <= received_at
        ) as linked
      from submission
      where site_id = ${period.siteId} and received_at >= ${startOf(period.from, period.timeZone)}
        and received_at < ${startOf(period.until, period.timeZone)}
    )
    select form, day, count(*)::integer as submissions, count(distinct customer_id)::integer as people,
      (count(*) filter (where linked))::integer as linked,
      (count(distinct customer_id) filter (where linked))::integer as linked_people
    from sent group by grouping sets ((), (form), (day), (form, day))
  )`.as('rows')
  return db.selectFrom(rows).selectAll().execute()
}

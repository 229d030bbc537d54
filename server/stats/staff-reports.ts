import { Hono } from 'hono'
import { FormQuery, FormReport } from '../../src/form-report.ts'
import { dayOf, lastDays, type Period } from '../../src/period.ts'
import { SitesQuery, SitesReport } from '../../src/site-report.ts'
import type { Gateway } from '../gateway.ts'
import { readQuery } from '../http/message.ts'
import { Refusal } from '../http/refusal.ts'
import { described, written } from './answer.ts'
import { comparedWith, siteAnswers } from './answer-site.ts'
import { formTable, sitesTable } from './csv.ts'
import { forms } from './forms.ts'
import type { ReaderEnv } from './reader.ts'
import { sites } from './sites.ts'

/** What is not for everybody who may read the statistics of one site. */
export function staffReports(gateway: Gateway) {
  const { readDb: db } = gateway
  const { answer } = siteAnswers(gateway)

  return new Hono<ReaderEnv>()
    .get(
      '/stats/sites',
      described('All sites side by side, for staff', SitesQuery, SitesReport),
      async (c) => {
        if (c.var.opened !== undefined)
          throw new Refusal('forbidden', 'this is for staff: a key opens the statistics of one site')
        const { days, compare, format, ...asked } = readQuery(c, SitesQuery)
        await gateway.totals.allUpToDate()
        const now = gateway.clock()
        const report: SitesReport = {
          sites: await sites(db, {
            reach: c.var.reach ?? [],
            spanOf: (timeZone) => {
              const period = days === undefined ? (asked as Period) : lastDays(days, dayOf(now, timeZone))
              return { period, previous: compare === 'none' ? null : comparedWith(period, compare) }
            },
          }),
        }
        return written(c, format, report, sitesTable)
      },
    )
    .get('/stats/forms', described('How many forms were sent, by their name', FormQuery, FormReport), (c) =>
      answer(
        c,
        FormQuery,
        async (asked): Promise<FormReport> => ({
          smallestGroup: asked.smallestGroup,
          ...(await forms(db, asked)),
        }),
        formTable,
      ),
    )
}

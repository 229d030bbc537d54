import { Hono } from 'hono'
import { ConsentSeriesQuery, ConsentSeriesReport } from '../../src/consent-series.ts'
import { ConsentQuery, ConsentReport } from '../../src/stats.ts'
import type { Gateway } from '../gateway.ts'
import { described } from './answer.ts'
import { siteAnswers } from './answer-site.ts'
import { consentSeries } from './consent-series.ts'
import { consents } from './consents.ts'
import { consentSeriesTable, consentTable } from './csv.ts'
import type { ReaderEnv } from './reader.ts'

/** What was asked of visitors, and answered: totals, which know no visit. */
export function consentReports(gateway: Gateway) {
  const { readDb: db } = gateway
  const { answer } = siteAnswers(gateway)

  return new Hono<ReaderEnv>()
    .get(
      '/stats/consents',
      described('How many were asked, and what they answered', ConsentQuery, ConsentReport),
      (c) => answer(c, ConsentQuery, ({ period }) => consents(db, period), consentTable),
    )
    .get(
      '/stats/consent-series',
      described(
        'How many were asked and what they answered, by notice and step of time',
        ConsentSeriesQuery,
        ConsentSeriesReport,
      ),
      (c) =>
        answer(
          c,
          ConsentSeriesQuery,
          async ({ period }, { step }): Promise<ConsentSeriesReport> => ({
            step,
            notices: await consentSeries(db, period, step),
          }),
          consentSeriesTable,
        ),
    )
}

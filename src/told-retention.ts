import type { StaffLanguage } from './language.ts'
import type { Block } from './notice-document.ts'
import { NOTICE_TEXTS } from './notice-texts.ts'
import type { Processing } from './processing.ts'
import { hasPurpose } from './told-purposes.ts'

/** How long data of each kind are kept, with the reason (GDPR art. 13(2)(a)). */
export function toldRetention(processing: Processing, language: StaffLanguage): Block[] {
  const { kept, held, retentionColumns, locale } = NOTICE_TEXTS[language]
  const { statement, register, sites, keptMonths } = processing
  const { keptReason } = statement
  const month = new Date(Date.UTC(2000, register.financialYearEnds - 1)).toLocaleDateString(locale, {
    month: 'long',
    timeZone: 'UTC',
  })
  const timeOf = (group: keyof typeof keptMonths) => timeSpan(keptMonths[group], language)
  const keepsVouchers = hasPurpose(statement, 'orders') || hasPurpose(statement, 'bookkeeping')
  return [
    {
      columns: retentionColumns,
      rows: [
        [
          kept.customer,
          [kept.customerUntil(timeOf('customers')), keptReason[language]].filter(Boolean).join('. '),
        ],
        ...(keepsVouchers ? [[kept.bookkeeping, kept.bookkeepingYears(month)]] : []),
        ...(statement.papers ? [[kept.papers, kept.papersUntil]] : []),
        [kept.requests, kept.requestsUntil(timeOf('requests'))],
        ...(hasPurpose(statement, 'directory') || hasPurpose(statement, 'direct-marketing')
          ? [[kept.lists, kept.listsUntil(timeOf('lists'))]]
          : []),
        [kept.proof, kept.proofUntil],
        [kept.suppression, kept.suppressionUntil],
        [kept.log, kept.logUntil],
        ...(sites.length > 0
          ? [
              [kept.linking, kept.linkingUntil],
              [kept.visits, kept.visitsUntil],
            ]
          : []),
      ],
    },
    { text: held },
  ]
}

/** Whole years as years: 10 years, 18 months. */
function timeSpan(months: number, language: StaffLanguage): string {
  const [count, unit] = months % 12 === 0 ? [months / 12, 'year'] : [months, 'month']
  return new Intl.NumberFormat(NOTICE_TEXTS[language].locale, {
    style: 'unit',
    unit,
    unitDisplay: 'long',
  }).format(count)
}

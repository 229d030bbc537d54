import type { StaffLanguage } from '../../src/language.ts'
import type { Day } from '../../src/period.ts'
import type { Outcome, Right } from '../../src/subject-request.ts'
import { complaintLines } from './letters/compose-letter.ts'
import { openPrintedPage } from './letters/printed-page.ts'
import { REQUEST_TEXTS, writtenDay } from './letters/request-texts.ts'

export type CertificateFacts = {
  readonly no: number
  readonly language: StaffLanguage
  readonly issuedOn: Day
  readonly register: string
  /** Who refuses: a line each. */
  readonly controller: readonly string[]
  readonly requester: string | null
  readonly requestNo: number
  readonly receivedOn: Day
  readonly right: Right
  readonly outcome: Exclude<Outcome, 'granted' | 'no-data'>
  readonly grounds: readonly string[]
  readonly reason: string | null
  readonly madeAt: Date
}

/** What is refused, why, and who decides on that in the end (GDPR art. 12(4)). */
export function certificatePdf(facts: CertificateFacts): Promise<Uint8Array> {
  const { language, right, outcome, reason } = facts
  const text = REQUEST_TEXTS[language]
  const { certificate, rights, articles, outcomes } = text
  const title = certificate.title(facts.no)
  const page = openPrintedPage(title, { language, madeAt: facts.madeAt })
  page.write('H1', title)
  const told: readonly (readonly [label: string, value: string])[] = [
    [certificate.labels.date, writtenDay(facts.issuedOn, text)],
    [certificate.labels.register, [facts.register, ...facts.controller].join(', ')],
    [certificate.labels.requester, facts.requester ?? certificate.unnamed],
    [certificate.labels.request, certificate.request(facts.requestNo, writtenDay(facts.receivedOn, text))],
    [certificate.labels.right, certificate.right(rights[right], articles[right])],
  ]
  for (const [label, value] of told) page.write('P', `${label}: ${value}`)
  page.write('H2', certificate.decision)
  page.write('P', outcome === 'held' ? outcomes.held : outcomes[right][outcome])
  page.write('H2', certificate.grounds)
  page.list(facts.grounds)
  if (reason !== null) {
    page.write('H2', certificate.reason)
    for (const paragraph of reason.split(/\n{2,}/)) page.write('P', paragraph)
  }
  page.write('H2', certificate.remedies)
  for (const paragraph of complaintLines(language)) page.write('P', paragraph)
  return page.close(title)
}

import type { RegisterField } from '../../../src/register-field.ts'
import type { StaffLanguage } from '../../../src/language.ts'
import type { Day } from '../../../src/period.ts'
import type { LetterKind, Right } from '../../../src/subject-request.ts'
import { AUTHORITIES, authorityLines } from '../../../src/legal-facts.ts'
import { FIELD_NAMES } from '../field-names.ts'
import type { DecidedRight } from './decided-rights.ts'
import { groundLines } from './grounds.ts'
import { bulleted, REQUEST_TEXTS, writtenDay } from './request-texts.ts'

export type LetterFacts = {
  readonly kind: LetterKind
  readonly language: StaffLanguage
  readonly no: number
  readonly register: string
  readonly receivedOn: Day
  readonly dueOn: Day
  readonly rights: readonly Right[]
  readonly decided: readonly DecidedRight[]
  /** What staff write themselves. */
  readonly reason: string | null
  /** When it was erased, or before when a restriction will not be lifted. */
  readonly on: Day
  /** Who writes: name, address and how to be reached, a line each; none before anybody has said so. */
  readonly controller: readonly string[]
  readonly access: { readonly url: string; readonly until: Day } | null
}

/** What a data subject reads. Greets nobody by name: whoever fills in a form could have anything written to anybody. */
export function composeLetter(facts: LetterFacts): { subject: string; text: string } {
  const { kind, language, no, register, reason } = facts
  const text = REQUEST_TEXTS[language]
  const day = (of: Day) => writtenDay(of, text)
  const { subject, paragraphs } = text.letters[kind]({
    no,
    register,
    received: day(facts.receivedOn),
    due: day(facts.dueOn),
    rights: bulleted(facts.rights.map((right) => text.rights[right])),
    words: reason ?? '',
    day: day(facts.on),
  })
  const all = [
    text.greeting,
    ...paragraphs,
    ...(kind === 'answer' ? answers(facts) : []),
    ...(kind === 'answer' || kind === 'erased' ? complaintLines(language) : []),
    [text.closing(register), ...facts.controller].join('\n'),
  ]
  return { subject, text: `${all.filter(Boolean).join('\n\n')}\n` }
}

/** To the authority, in Finland or where one lives or works, or to court (GDPR art. 77, 79; R85, R90, R91). */
export function complaintLines(language: StaffLanguage): string[] {
  const { authority, elsewhere, court } = REQUEST_TEXTS[language].complaint
  return [authority, authorityLines(AUTHORITIES.dataProtection, language).join('\n'), elsewhere, court]
}

/** Data are fetched by one address, whatever they were asked for by. */
const FETCHED: readonly Right[] = ['access', 'portability']

function answers({ language, decided, access }: LetterFacts): string[] {
  const text = REQUEST_TEXTS[language]
  const names = (fields: readonly RegisterField[]) =>
    bulleted(fields.map((field) => FIELD_NAMES[language][field]))
  const fetched = decided.find(({ right, outcome }) => FETCHED.includes(right) && outcome === 'granted')
  return decided.flatMap((one) => {
    const { right, outcome, reason, bans, accepted, refused, certificateNo } = one
    const grounds = groundLines(text, one)
    return [
      text.rights[right],
      outcome === 'held' || outcome === 'no-data' ? text.outcomes[outcome] : text.outcomes[right][outcome],
      outcome === 'partly' && accepted.length > 0 ? `${text.corrected}\n${names(accepted)}` : '',
      outcome === 'partly' && refused.length > 0 ? `${text.leftAsIs}\n${names(refused)}` : '',
      bans.length > 0 ? `${text.ended}\n${bulleted(bans.map((ban) => text.bans[ban]))}` : '',
      one === fetched && access ? text.fetch(access.url, writtenDay(access.until, text)) : '',
      grounds.length > 0 ? `${text.groundsAre}\n${bulleted(grounds)}` : '',
      reason ?? '',
      certificateNo === null ? '' : text.certified(certificateNo),
    ]
  })
}

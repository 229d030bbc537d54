import type { BanKind } from '../../../../src/ban.ts'
import type { LetterKind, Outcome, RefusalGround, Right } from '../../../../src/subject-request.ts'

/** What a letter is about. Days are written out in its language. */
type Told = {
  readonly no: number
  readonly register: string
  readonly received: string
  readonly due: string
  /** What was asked for, a line each. */
  readonly rights: string
  /** What staff write themselves; empty where they write nothing. */
  readonly words: string
  /** Of the letter `erased`: when it was done; of `lifting`: before when it will not be. */
  readonly day: string
}

type Template = (told: Told) => { readonly subject: string; readonly paragraphs: readonly string[] }

/** Everything that is written to a data subject, in one language. */
export type RequestText = {
  readonly locale: string
  readonly greeting: string
  readonly closing: (register: string) => string
  readonly letters: Readonly<Record<LetterKind, Template>>
  /** As headings; no sentence is made with them. */
  readonly rights: Readonly<Record<Right, string>>
  /** The law each is from. */
  readonly articles: Readonly<Record<Right, string>>
  readonly outcomes: Readonly<
    Record<Right, Readonly<Record<Exclude<Outcome, 'held' | 'no-data'>, string>>>
  > & { readonly held: string; readonly 'no-data': string }
  readonly grounds: Readonly<Record<RefusalGround, string>>
  readonly groundsAre: string
  readonly holds: {
    readonly invoiceByLaw: (no: string, until: string) => string
    readonly orderByLaw: (no: string, until: string) => string
    readonly openInvoice: (no: string) => string
    readonly collection: (no: string) => string
    readonly contact: (no: string) => string
    readonly contactUntil: (no: string, until: string) => string
  }
  readonly certified: (no: number) => string
  readonly fetch: (url: string, until: string) => string
  readonly corrected: string
  readonly leftAsIs: string
  readonly ended: string
  readonly bans: Readonly<Record<BanKind, string>>
  /** The authority's lines come between the first two. */
  readonly complaint: {
    readonly authority: string
    readonly elsewhere: string
    readonly court: string
  }
  readonly certificate: {
    readonly title: (no: number) => string
    readonly labels: {
      readonly date: string
      readonly register: string
      readonly requester: string
      readonly request: string
      readonly right: string
    }
    readonly request: (no: number, received: string) => string
    readonly right: (name: string, article: string) => string
    readonly unnamed: string
    readonly decision: string
    readonly grounds: string
    readonly reason: string
    readonly remedies: string
  }
  /** At the end of a mail to a customer. */
  readonly ownRights: (url: string) => string
  readonly code: {
    readonly subject: string
    readonly text: (code: string, no: number) => string
  }
}

import type { HoldKind, HoldView } from '../../../src/hold.ts'
import { addDays } from '../../../src/period.ts'
import type { Outcome, RefusalGround, Right } from '../../../src/subject-request.ts'
import { writtenDay } from './request-texts.ts'
import type { RequestText } from './text/request-text.ts'

/** What a hold is as a ground of a refusal. */
const GROUND_OF: Readonly<Record<HoldKind, RefusalGround>> = {
  law: 'law-requires',
  'open-invoice': 'open-invoice',
  collection: 'collection',
  contact: 'organisation-contact',
}

type Decided = {
  readonly right: Right
  readonly outcome: Outcome
  readonly grounds: readonly RefusalGround[]
  /** What stands against an erasure now (R37, R89). */
  readonly holds: readonly HoldView[]
}

/** Why something is refused, a sentence each: a ground, and below it what it stands on, by its number (R37, R84). */
export function groundLines(text: RequestText, { right, outcome, grounds, holds }: Decided): string[] {
  const named = right === 'erasure' ? holds : []
  const all = new Set([...grounds, ...(outcome === 'held' ? named.map(({ kind }) => GROUND_OF[kind]) : [])])
  return [...all].flatMap((ground) => [
    text.grounds[ground],
    ...named.filter(({ kind }) => GROUND_OF[kind] === ground).map((hold) => holdLine(text, hold)),
  ])
}

function holdLine({ holds: text, locale }: RequestText, { kind, until, on }: HoldView): string {
  // The last day on which it still holds.
  const last = until === null ? '' : writtenDay(addDays(until, -1), { locale })
  switch (kind) {
    case 'law':
      return on.what === 'order' ? text.orderByLaw(on.no, last) : text.invoiceByLaw(on.no, last)
    case 'open-invoice':
      return text.openInvoice(on.no)
    case 'collection':
      return text.collection(on.no)
    case 'contact':
      return until === null ? text.contact(on.no) : text.contactUntil(on.no, last)
  }
}

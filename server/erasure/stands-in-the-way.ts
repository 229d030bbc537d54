import type { HoldView } from '../../src/hold.ts'
import { sql } from 'kysely'
import { wholeOf } from '../customers/first-of.ts'
import type { Reader } from '../db/reader.ts'
import { holdsOf } from '../holds/holds-of.ts'

/** Why somebody is not erased yet. */
export type InTheWay = {
  /** What the law keeps, what is owed, or the part they act in (R37, R89): told to the person. */
  readonly holds: HoldView[]
  /** Numbers of papers that name nobody else and are not destroyed: staff do that first. */
  readonly papers: number[]
}

export async function standsInTheWay(db: Reader, customerId: string, now: Date): Promise<InTheWay> {
  const holds = await holdsOf(db, customerId, now)
  const papers = await db
    .selectFrom('paper')
    .select('no')
    .where('state', '!=', 'destroyed')
    .where('id', 'in', (eb) =>
      eb.selectFrom('paper_person').select('paper_id').where('customer_id', 'in', wholeOf(customerId)),
    )
    .where(namesNobodyBut(wholeOf(customerId)))
    .orderBy('no')
    .execute()
  return { holds, papers: papers.map(({ no }) => no) }
}

/** Of a paper: everybody in it is one of these. */
function namesNobodyBut(ids: ReturnType<typeof wholeOf>) {
  return sql<boolean>`not exists (
    select from paper_person as other where other.paper_id = paper.id and other.customer_id not in ${ids}
  )`
}

export function isFree({ holds, papers }: InTheWay): boolean {
  return holds.length === 0 && papers.length === 0
}

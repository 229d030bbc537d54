import type { Kysely } from 'kysely'
import type { Verdict } from '../../src/event.ts'
import type { Database } from '../db/database.ts'
import { openGroupCommit } from './group-commit.ts'
import { writeVisits, type Arrival } from './write-visits.ts'

/** The way of events into the database. */
export type Intake = {
  /** Verdicts in the order of the events, given only after their commit. Throws `busy`. */
  take(arrival: Arrival): Promise<readonly Verdict[]>
  drain(): Promise<void>
}

const MOST_IN_BATCH = 1_000
const MOST_WAITING = 20_000

export function openIntake(db: Kysely<Database>): Intake {
  const commits = openGroupCommit<Arrival, readonly Verdict[]>({
    write: (siteId, arrivals) => writeVisits(db, siteId, arrivals),
    groupOf: ({ siteId }) => siteId,
    sizeOf: ({ events }) => events.length,
    mostInBatch: MOST_IN_BATCH,
    mostWaiting: MOST_WAITING,
    // 23503: the grant was withdrawn between the statement's look and its end, and the foreign key held.
    isOneRowsFault: (error) => (error as { code?: string }).code === '23503',
    blamed: ({ events }) => events.map(() => 'dropped: no grant'),
  })
  return { take: commits.add, drain: commits.drain }
}

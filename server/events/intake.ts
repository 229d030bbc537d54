import type { Verdict } from '../../src/event.ts'
import { openGroupCommit } from './group-commit.ts'
import type { Arrival } from './arrival.ts'
import type { WriteVisits } from './write-visits.ts'

/** The way of events into the database. */
export type Intake = {
  /** Verdicts in the order of the events, given only after their commit. Throws `busy`. */
  take(arrival: Arrival): Promise<readonly Verdict[]>
  drain(): Promise<void>
}

/** Foreign key violation: the grant was withdrawn between the statement's look and its end, and the key held. */
const GRANT_IS_GONE = '23503'

const codeOf = (error: unknown) => String((error as { code?: unknown }).code)

const MOST_IN_BATCH = 1_000
const MOST_WAITING = 20_000

export function openIntake(write: WriteVisits): Intake {
  const commits = openGroupCommit<Arrival, readonly Verdict[]>({
    write,
    groupOf: ({ siteId }) => siteId,
    sizeOf: ({ events }) => events.length,
    mostInBatch: MOST_IN_BATCH,
    mostWaiting: MOST_WAITING,
    // Class 22 is about a value, class 23 about a key: the fault of one row, not of its neighbours.
    isOneRowsFault: (error) => /^2[23]/.test(codeOf(error)),
    blamed: ({ events }, error) =>
      codeOf(error) === GRANT_IS_GONE ? events.map(() => 'dropped: no grant') : null,
  })
  return { take: commits.add, drain: commits.drain }
}

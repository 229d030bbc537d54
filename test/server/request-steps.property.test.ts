import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import {
  NEXT_REQUEST_STATES,
  OUTCOMES,
  REQUEST_STATES,
  RIGHTS,
  type Outcome,
  type RequestDetail,
  type RequestState,
  type Right,
} from '../../src/subject-request.ts'
import { makeCustomer } from '../customer.ts'
import { testDatabase } from '../database/fresh.ts'
import { openTestGateway, signIn } from '../gateway.ts'
import { runsOf } from '../long.ts'
import { approve, decide, findRequest, propose, recordRequest, step } from '../request.ts'

const connection = await testDatabase()
const { db } = connection

type Act =
  | { does: 'step'; to: RequestState; stale: boolean }
  | { does: 'propose'; by: 0 | 1; right: Right; outcome: Outcome }
  | { does: 'approve'; by: 0 | 1 }
  | { does: 'decide' }
  /** As somebody does who has the database and forgets to ask. */
  | { does: 'write'; to: RequestState }
  | { does: 'approve past it' }

const to = fc.constantFrom(...REQUEST_STATES)
const by = fc.constantFrom(0 as const, 1 as const)
const rights = fc.uniqueArray(fc.constantFrom(...RIGHTS), { minLength: 1, maxLength: 3 })
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ does: fc.constant('step' as const), to, stale: fc.boolean() }) },
  {
    weight: 5,
    arbitrary: fc.record({
      does: fc.constant('propose' as const),
      by,
      right: fc.constantFrom(...RIGHTS),
      outcome: fc.oneof(
        { weight: 3, arbitrary: fc.constant('granted' as const) },
        fc.constantFrom(...OUTCOMES),
      ),
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('approve' as const), by }) },
  { weight: 2, arbitrary: fc.constant({ does: 'decide' as const }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('write' as const), to }) },
  fc.constant({ does: 'approve past it' as const }),
)

test('whatever is done to a request, by the API or past it, it takes only its steps, nobody approves their own, and nothing is answered undecided', async () => {
  const gateway = await openTestGateway(connection)
  const staff = [
    await signIn(gateway, { roles: ['clerk', 'privacy-officer'], use: 'rights' }),
    await signIn(gateway, { username: 'officer', roles: ['privacy-officer'] }),
  ] as const
  const register = (await db.selectFrom('register').select('id').executeTakeFirstOrThrow()).id
  await fc.assert(
    fc.asyncProperty(rights, fc.array(act, { minLength: 3, maxLength: 14 }), async (asked, acts) => {
      const customer = await makeCustomer(gateway, { familyName: 'Mäkinen' })
      const { body: recorded } = await recordRequest(staff[0], register, {
        customer,
        rights: asked,
        items: asked.includes('rectification')
          ? [
              {
                field: 'city',
                defect: 'incomplete',
                remedy: 'complete',
                proposed: 'Turku',
                ground: 'I live there',
              },
            ]
          : [],
      })
      let before: RequestDetail = recorded
      for (const one of acts) {
        await doOne(staff, before, one)
        const { body: after } = await findRequest(staff[1], before)
        if (after.state !== before.state) {
          // Each step may lead to further ones that follow by themselves.
          expect(isReachable(before.state, after.state)).toBe(true)
          expect(after.decisions.every(({ outcome }) => outcome !== null) || isUndecided(after.state)).toBe(
            true,
          )
        }
        for (const { right, outcome, proposedBy, approvedBy, doneAt } of after.decisions) {
          if (approvedBy) expect(approvedBy.id).not.toBe(proposedBy?.id)
          if (right === 'erasure' && doneAt)
            expect([outcome, approvedBy === null]).toEqual(['granted', false])
        }
        if (after.state === 'closed') expect(after.tasks.every(({ doneOn }) => doneOn !== null)).toBe(true)
        before = after
      }
    }),
    runsOf(20),
  )
}, 60_000)

function isUndecided(state: RequestState): boolean {
  return NEXT_REQUEST_STATES[state].includes('decided') || state === 'received'
}

function isReachable(from: RequestState, to: RequestState): boolean {
  const seen = new Set<RequestState>([from])
  for (const state of seen) for (const next of NEXT_REQUEST_STATES[state]) seen.add(next)
  return seen.has(to)
}

type Staff = readonly [Awaited<ReturnType<typeof signIn>>, Awaited<ReturnType<typeof signIn>>]

async function doOne(staff: Staff, request: RequestDetail, act: Act): Promise<void> {
  const { id, revision } = request
  switch (act.does) {
    case 'step':
      await step(staff[0], { id, revision: revision - Number(act.stale) }, act.to, {
        reason: 'As drawn',
        way: 'paper',
      })
      break
    case 'propose':
      await propose(staff[act.by], request, act.right, {
        outcome: act.outcome,
        grounds: ['other'],
        reason: 'As drawn',
        bans: ['all-marketing'],
      })
      break
    case 'approve':
      await approve(staff[act.by], request)
      break
    case 'decide':
      await decide(staff[0], request, 'paper')
      break
    case 'write':
      await sql`update subject_request set state = ${act.to} where id = ${id}`.execute(db).catch(() => {})
      break
    case 'approve past it':
      await sql`
        update request_right set approved_by = proposed_by, approved_at = now() where request_id = ${id}
      `
        .execute(db)
        .catch(() => {})
  }
}

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BAN_KINDS, type BanKind } from '../../src/ban.ts'
import type { CustomerDetail } from '../../src/customer.ts'
import { readListed, readMailable } from '../../server/lists/listed.ts'
import { makeCustomer } from '../customer.ts'
import { emptyTables, testDatabase } from '../database/fresh.ts'
import { openTestGateway, signIn, type TestGateway } from '../gateway.ts'
import { runsOf } from '../long.ts'

const connection = await testDatabase()
const { db } = connection

const PEOPLE = 4
const person = fc.integer({ min: 0, max: PEOPLE - 1 })
const kinds = fc.subarray<BanKind>([...BAN_KINDS], { minLength: 1, maxLength: 3 })

type Act =
  | { does: 'forbid' | 'allow'; who: number; kinds: BanKind[] }
  | { does: 'merge' | 'unmerge'; who: number; other: number }
  | { does: 'restrict' | 'lift' | 'erase'; who: number }

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ does: fc.constantFrom('forbid' as const, 'allow' as const), who: person, kinds }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constantFrom('merge' as const, 'unmerge' as const),
      who: person,
      other: person,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constantFrom('restrict' as const, 'lift' as const), who: person }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('erase' as const), who: person }) },
)

/** What is known of somebody by the acts alone, without looking at the database. */
type Somebody = {
  bans: { kind: BanKind; since: Date; lifted: { by: Somebody; at: Date } | null }[]
  restricted: boolean
  erased: boolean
  mergedInto: number | null
  mergedAt: Date | null
}

function holds({ bans }: Somebody, kind: BanKind): boolean {
  return bans.some((ban) => ban.kind === kind && ban.lifted === null)
}

function wholeOf(people: readonly Somebody[], first: number): Somebody[] {
  const under = people.flatMap(({ mergedInto }, at) => (mergedInto === first ? wholeOf(people, at) : []))
  return [people[first]!, ...under]
}

const BARRED: Readonly<Record<'listed' | 'mailable', readonly BanKind[]>> = {
  listed: ['directory'],
  mailable: ['directory', 'direct-advertising', 'distance-selling', 'direct-marketing', 'all-marketing'],
}

function mayBeOn(list: 'listed' | 'mailable', people: readonly Somebody[], who: number): boolean {
  const { mergedInto, erased } = people[who]!
  if (mergedInto !== null || erased) return false
  return wholeOf(people, who).every(
    (one) => !one.restricted && BARRED[list].every((kind) => !holds(one, kind)),
  )
}

test('whoever is banned, restricted, erased or merged is on no list, whatever was done in whatever order, and everybody else is', async () => {
  const seen = { barred: 0, listed: 0, merged: 0, separated: 0 }
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 10, maxLength: 24, size: 'max' }), async (acts) => {
      await emptyTables(db)
      const gateway = await openTestGateway(connection)
      const clerk = await signIn(gateway, { roles: ['clerk'] })
      const officer = await signIn(gateway, { username: 'pirjo', roles: ['privacy-officer'] })
      await db.updateTable('staff_session').set({ stepped_up_at: gateway.now }).execute()
      const ids: string[] = []
      for (let at = 0; at < PEOPLE; at += 1)
        ids.push(
          await makeCustomer(gateway, {
            familyName: `Person ${at}`,
            organisation: 'Example Oy',
            email: `person${at}@example.com`,
            streetAddress: 'Katu 1',
            postalCode: '00100',
            city: 'Helsinki',
          }),
        )
      const people: Somebody[] = ids.map(() => ({
        bans: [],
        restricted: false,
        erased: false,
        mergedInto: null,
        mergedAt: null,
      }))
      for (const step of acts) {
        gateway.pass(1)
        await live({ gateway, clerk, officer, ids }, people, step, seen)
        await compare(gateway, ids, people, seen)
      }
      // A ban is never in the way of the customer's own matters: whoever is not restricted or erased is reached.
      for (const [at, { mergedInto, erased, restricted }] of people.entries()) {
        if (mergedInto !== null) continue
        const { status, body } = await clerk.get<CustomerDetail>(`/api/customers/${ids[at]}`)
        expect(status).toBe(erased ? 404 : restricted ? 403 : 200)
        if (status === 200) expect(body.values.email).toBe(`person${at}@example.com`)
      }
    }),
    runsOf(15),
  )
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(5)
}, 120_000)

type Staff = Awaited<ReturnType<typeof signIn>>
type Office = { gateway: TestGateway; clerk: Staff; officer: Staff; ids: string[] }

/** Does it, and tells what follows from it where it was let through. */
async function live(
  { gateway, clerk, officer, ids }: Office,
  people: Somebody[],
  step: Act,
  seen: { merged: number; separated: number },
): Promise<void> {
  const path = `/api/customers/${ids[step.who]}`
  const { now } = gateway
  const [first, whole] = [people[step.who]!, wholeOf(people, step.who)]
  // What is said of somebody who was merged is said of the first: told in stories, not here.
  if (first.mergedInto !== null) return
  switch (step.does) {
    case 'forbid':
    case 'allow': {
      const wish = {
        act: step.does,
        kinds: step.kinds,
        channel: 'letter',
        askedOn: '2026-11-23',
        language: 'sv',
      }
      const { status } = await clerk.post(`${path}/bans`, wish)
      const news = step.kinds.filter(
        (kind) => whole.some((one) => holds(one, kind)) === (step.does === 'allow'),
      )
      const isOpen = !first.erased && !first.restricted && news.length > 0
      expect(status === 201, JSON.stringify(step)).toBe(isOpen)
      if (!isOpen) return
      if (step.does === 'forbid') first.bans.push(...news.map((kind) => ({ kind, since: now, lifted: null })))
      else
        for (const ban of whole.flatMap(({ bans }) => bans))
          if (news.includes(ban.kind)) ban.lifted ??= { by: first, at: now }
      return
    }
    case 'merge': {
      if (people[step.other]!.mergedInto !== null) return
      const { status } = await clerk.post(`${path}/merge`, {
        other: ids[step.other],
        take: [],
        reason: 'Same',
      })
      if (status !== 200) return
      Object.assign(people[step.other]!, { mergedInto: step.who, mergedAt: now })
      seen.merged += 1
      return
    }
    case 'unmerge': {
      const under = people.flatMap(({ mergedInto }, at) => (mergedInto === step.who ? [at] : []))
      const at = under[step.other % under.length]
      if (at === undefined) return
      const { status } = await clerk.post(`${path}/unmerge`, { other: ids[at], reason: 'Not the same' })
      if (status !== 200) return
      const other = people[at]!
      other.mergedInto = null
      takeApart({ first: whole, other, others: wholeOf(people, at) }, now)
      seen.separated += 1
      return
    }
    case 'restrict':
    case 'lift': {
      const { status } =
        step.does === 'restrict'
          ? await officer.put(`${path}/restriction`, { reason: 'Asked' })
          : await officer.delete(`${path}/restriction`, { reason: 'Told', toldOn: '2026-11-24' })
      if (status === 204) for (const one of whole) one.restricted = step.does === 'restrict'
      return
    }
    case 'erase':
      // As an erasure does: the key of each of them is destroyed.
      if (first.erased) return
      for (const one of whole) one.erased = true
      await gateway.gateway.db
        .updateTable('customer')
        .set({ key: null })
        .where(
          'id',
          'in',
          ids.filter((_, at) => whole.includes(people[at]!)),
        )
        .execute()
  }
}

/** In doubt a ban holds: what was allowed by another holds again, and what was forbidden meanwhile is forbidden by both. */
function takeApart(
  { first, other, others }: { first: Somebody[]; other: Somebody; others: Somebody[] },
  now: Date,
): void {
  const since = other.mergedAt!
  for (const one of others)
    for (const ban of one.bans.toReversed())
      if (ban.lifted && ban.lifted.at >= since && !others.includes(ban.lifted.by) && !holds(one, ban.kind))
        ban.lifted = null
  const meanwhile = first
    .filter((one) => !others.includes(one))
    .flatMap(({ bans }) => bans.filter((ban) => ban.lifted === null && ban.since >= since))
  for (const { kind } of meanwhile)
    if (!holds(other, kind)) other.bans.push({ kind, since: now, lifted: null })
}

async function compare(
  { gateway, now }: TestGateway,
  ids: readonly string[],
  people: readonly Somebody[],
  seen: { barred: number; listed: number },
): Promise<void> {
  const { id: registerId } = await db.selectFrom('register').select('id').executeTakeFirstOrThrow()
  const asked = { registerId, today: now.toISOString().slice(0, 10) }
  const lists = {
    listed: await readListed(gateway.readDb, gateway.vault, asked),
    mailable: await readMailable(gateway.readDb, gateway.vault, asked),
  }
  for (const name of ['listed', 'mailable'] as const) {
    const wanted = ids.filter((_, who) => mayBeOn(name, people, who))
    expect(lists[name].map(({ id }) => id).toSorted(), name).toEqual(wanted.toSorted())
    seen.listed += wanted.length
    seen.barred += ids.length - wanted.length
  }
}

import { expect, test } from 'vitest'
import { testDatabase } from '../database/fresh.ts'
import { choose, makeSite, openTestGateway, post, send, view } from '../gateway.ts'

const connection = await testDatabase()
const { db } = connection
const ROUNDS = 120

test('views that race a withdrawal leave nothing behind, and lose none of their neighbours', async () => {
  const gateway = await openTestGateway(connection)
  const site = await makeSite(gateway)
  const neighbour = await choose(gateway, site, ['lupa-statistics'])
  const verdicts = new Map<string, number>()
  let neighbours = 0

  for (let round = 0; round < ROUNDS; round += 1) {
    const { token } = await choose(gateway, site, ['lupa-statistics', 'lupa-linking'])
    const racing = Array.from({ length: 6 }, (_, at) => send(gateway, token, [view(`/${round}/${at}`)]))
    const beside = send(gateway, neighbour.token, [view('/neighbour')])
    const form = post(gateway, '/api/submissions', {
      site: site.key,
      key: crypto.randomUUID(),
      form: 'f',
      fields: { email: `${round}@example.com` },
      token,
    })
    // From before the first write to after the last.
    await new Promise((resolve) => setTimeout(resolve, round % 6))
    const withdrawal = choose(gateway, site, [], { token })
    racing.push(send(gateway, token, [view(`/${round}/late`)]))
    for (const [verdict] of await Promise.all(racing))
      verdicts.set(verdict!, (verdicts.get(verdict!) ?? 0) + 1)
    expect(await beside).toEqual(['stored'])
    neighbours += 1
    await Promise.all([withdrawal, form])
  }

  const grants = await db.selectFrom('consent_grant').select('visitor_no').execute()
  expect(grants).toHaveLength(1)
  const visits = await db.selectFrom('visit').select('visitor_no').execute()
  expect(new Set(visits.map(({ visitor_no }) => visitor_no))).toEqual(
    new Set(grants.map(({ visitor_no }) => visitor_no)),
  )
  expect(await db.selectFrom('page_view').select('id').execute()).toHaveLength(neighbours)
  expect(await db.selectFrom('customer_link').selectAll().execute()).toEqual([])
  // Both ways it can go happened, or nothing was raced.
  expect([...verdicts.keys()].toSorted()).toEqual(['dropped: no grant', 'stored'])
}, 60_000)

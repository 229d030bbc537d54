import { randomUUID } from 'node:crypto'
import { changeRequest } from '../server/requests/change-request.ts'
import { lockRequest } from '../server/requests/open-request.ts'
import { recordRequest } from '../server/requests/record-request.ts'
import type { Site } from '../server/sites/site.ts'
import type { Right } from '../src/subject-request.ts'
import { choose, post, send, view, type signIn, type TestGateway } from './gateway.ts'
import { openOrder } from './order.ts'

type Staff = Awaited<ReturnType<typeof signIn>>

/** Where histories happen. */
export type Scene = {
  readonly gateway: TestGateway
  readonly site: Site
  readonly clerk: Staff
  readonly archivist: Staff
  /** An organisation of the register. */
  readonly organisation: string
  readonly recipient: number
}

export type Subject = { readonly id: string; readonly no: number; readonly email: string }

/** What can happen to a customer: each leaves these words in their data, and in nobody else's. */
export const HAPPENINGS = {
  async change({ gateway, clerk }, { id }, mark) {
    const { revision } = await gateway.gateway.db
      .selectFrom('customer')
      .select('revision')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    await done(
      clerk.patch(`/api/customers/${id}`, {
        revision,
        values: { streetAddress: `${mark}katu 1` },
        source: 'notice',
        reason: `${mark}syy`,
      }),
      200,
    )
    return [`${mark}katu 1`, `${mark}syy`]
  },
  async submit({ gateway, site }, { email }, mark) {
    const message = { site: site.key, key: randomUUID(), form: mark, fields: { email, city: `${mark}kylä` } }
    await done(post(gateway, '/api/submissions', message), 201)
    return [mark, `${mark}kylä`]
  },
  async order({ clerk }, { id }, mark) {
    const line = { description: `${mark}tuoli`, quantity: 2, unitCents: 100, vatPercent: 25.5 }
    await done(openOrder(clerk, id, { lines: [line], notes: `${mark}huomio` }), 201)
    return [`${mark}tuoli`, `${mark}huomio`]
  },
  async invoice({ clerk }, { no }, mark) {
    const invoice = { customer: no, no: mark, issuedOn: '2026-11-02', dueOn: '2026-11-16', cents: 100 }
    await done(clerk.post('/api/invoices', invoice), 201)
    return [mark]
  },
  async paper({ archivist }, { id }, mark) {
    const paper = {
      kind: 'contract',
      title: `${mark}sopimus`,
      event: `${mark}tapahtuma`,
      persons: [id],
      receivedOn: '2026-11-24',
      retainUntil: '2036-12-31',
    }
    await done(archivist.post('/api/papers', paper), 201)
    return [`${mark}sopimus`, `${mark}tapahtuma`]
  },
  async contact({ clerk, organisation }, { id }, mark) {
    const contact = { person: id, organisation, position: `${mark}johtaja`, beganOn: '2026-02-01' }
    await done(clerk.post('/api/contacts', contact), 201)
    return [`${mark}johtaja`]
  },
  async disclose({ clerk, recipient }, { id }, mark) {
    const message = { reason: 'collection', fields: ['email'], note: `${mark}luovutus`, recipient }
    await done(clerk.post(`/api/customers/${id}/disclosures`, message), 201)
    return [`${mark}luovutus`]
  },
  async ban({ clerk }, { id }) {
    const wish = {
      act: 'forbid',
      kinds: ['directory'],
      channel: 'phone',
      askedOn: '2026-11-23',
      language: 'fi',
    }
    await clerk.post(`/api/customers/${id}/bans`, wish)
    return []
  },
  async visit({ gateway, site }, { email }, mark) {
    const { token } = await choose(gateway, site, ['lupa-statistics', 'lupa-linking'])
    const message = { site: site.key, key: randomUUID(), form: 'contact', fields: { email }, token }
    await done(post(gateway, '/api/submissions', message), 201)
    const page = view(`/${mark}sivu`)
    const event = { type: 'custom', id: randomUUID(), view: page.id, name: `${mark}teko`, ageMs: 0 }
    await send(gateway, token, [page, event])
    return [`/${mark}sivu`, `${mark}teko`]
  },
  async request(scene, subject, mark) {
    const { id } = await ask(scene, subject, { rights: ['access'], words: `${mark}pyyntö` })
    const { db, vault } = scene.gateway.gateway
    await db.transaction().execute(async (trx) => {
      const request = await lockRequest(trx, vault, { id, reach: 'everywhere' })
      await changeRequest(
        trx,
        request,
        { act: 'note', accountId: null, note: `${mark}muistio` },
        { now: scene.gateway.now },
      )
    })
    return [`${mark}pyyntö`, `${mark}muistio`]
  },
  async account({ clerk }, { id }) {
    await done(clerk.put(`/api/customers/${id}/credential`, {}), 200)
    return []
  },
} satisfies Record<string, (scene: Scene, subject: Subject, mark: string) => Promise<string[]>>
export type Happening = keyof typeof HAPPENINGS

/** A request of somebody who is known, received now. */
export function ask(
  { gateway }: { readonly gateway: Pick<TestGateway, 'gateway' | 'now'> },
  { id, email }: Pick<Subject, 'id' | 'email'>,
  { rights, words = null }: { rights: readonly Right[]; words?: string | null },
) {
  const { db, vault } = gateway.gateway
  return db.transaction().execute(async (trx) => {
    const { register_id: registerId } = await trx
      .selectFrom('customer')
      .select('register_id')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    return recordRequest(
      trx,
      vault,
      {
        registerId,
        siteId: null,
        channel: 'email',
        language: 'fi',
        receivedOn: '2026-11-24',
        rights,
        requester: { name: null, email, phone: null, address: null },
        words,
        items: [],
        customerId: id,
        identity: 'code',
      },
      { accountId: null, now: gateway.now },
    )
  })
}

async function done(answer: Promise<{ status: number; body: unknown }>, expected: number): Promise<void> {
  const { status, body } = await answer
  if (status !== expected) throw new Error(`answered ${status}: ${JSON.stringify(body)}`)
}

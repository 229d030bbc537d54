import { randomUUID } from 'node:crypto'
import { openCustomers } from '../server/customers/open-customer.ts'
import { issueCertificate } from '../server/requests/certificate.ts'
import { changeRequest } from '../server/requests/change-request.ts'
import { writeRequestLetter } from '../server/requests/letters/write-letter.ts'
import { lockRequest } from '../server/requests/open-request.ts'
import { recordRequest } from '../server/requests/record-request.ts'
import { tellOthers } from '../server/requests/tell-others.ts'
import type { Site } from '../server/sites/site.ts'
import type { RectificationItem, Right } from '../src/subject-request.ts'
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
export const HAPPENINGS: Readonly<
  Record<string, (scene: Scene, subject: Subject, mark: string) => Promise<string[]>>
> = {
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
    const order = await openOrder(clerk, id, { lines: [line], notes: `${mark}huomio` })
    const cancelled = { revision: order.body.revision, to: 'cancelled', reason: `${mark}peruutus` }
    await done(clerk.post(`/api/orders/${order.body.id}/steps`, cancelled), 200)
    return [`${mark}tuoli`, `${mark}huomio`, `${mark}peruutus`]
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
  /** Who was handed their data is told of what becomes of them. */
  async tell(scene, subject, mark) {
    await HAPPENINGS['disclose']!(scene, subject, mark)
    const { id } = await ask(scene, subject, { rights: ['restriction'] })
    const { db, vault } = scene.gateway.gateway
    await db.transaction().execute(async (trx) => {
      const request = await lockRequest(trx, vault, { id, reach: 'everywhere' })
      const [customer] = await openCustomers(trx, vault, [subject.id])
      const change = {
        customer: customer!,
        about: 'rectification',
        values: { email: `${mark}@example.net` },
      } as const
      await tellOthers(trx, request, change)
    })
    return [`${mark}@example.net`]
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
    const asked = {
      rights: ['rectification'],
      words: `${mark}pyyntö`,
      items: [
        {
          field: 'city',
          defect: 'outdated',
          remedy: 'correct',
          proposed: `${mark}kylä`,
          ground: `${mark}peruste`,
        },
      ],
    } as const
    const { id } = await ask(scene, subject, asked)
    const { now, gateway } = scene.gateway
    const { db, vault } = gateway
    await db.transaction().execute(async (trx) => {
      const request = await lockRequest(trx, vault, { id, reach: 'everywhere' })
      const act = { act: 'note', accountId: null, note: `${mark}muistio` }
      const changed = await changeRequest(trx, request, act, { now })
      await trx
        .updateTable('request_right')
        .set({
          outcome: 'refused',
          grounds: ['data-correct'],
          reason: request.ownKey.close('reason rectification', `${mark}epäys`),
          proposed_at: now,
        })
        .where('request_id', '=', id)
        .execute()
      const by = { accountId: null, now }
      await issueCertificate(trx, vault, changed, 'rectification', by)
      const letter = { kind: 'information', way: 'email', reason: `${mark}lisätieto` } as const
      await writeRequestLetter(trx, vault, changed, { ...letter, ...by })
    })
    return ['pyyntö', 'kylä', 'peruste', 'muistio', 'epäys', 'lisätieto'].map((what) => mark + what)
  },
  /** A line of a file that waits to be applied. */
  async import({ gateway, clerk }, { email }, mark) {
    const { id: register } = await gateway.gateway.db
      .selectFrom('register')
      .select('id')
      .executeTakeFirstOrThrow()
    const response = await gateway.app.request(`/api/imports?register=${register}&name=${mark}.csv`, {
      method: 'POST',
      headers: { cookie: clerk.cookie, origin: gateway.gateway.staffUrl, 'lupa-use': 'customer-care' },
      body: `e-mail;city\n${email};${mark}kaupunki\n`,
    })
    const { id } = (await response.json()) as { id: string }
    const mapping = { columns: ['email', 'city'], match: 'email', kind: 'person', source: 'registration' }
    await done(clerk.put(`/api/imports/${id}/mapping`, mapping), 202)
    await gateway.gateway.imports.run()
    return [`${mark}kaupunki`]
  },
  async account({ clerk }, { id }) {
    await done(clerk.put(`/api/customers/${id}/credential`, {}), 200)
    return []
  },
}

/** A request of somebody who is known, received now. */
export function ask(
  { gateway }: { readonly gateway: Pick<TestGateway, 'gateway' | 'now'> },
  { id, email }: Pick<Subject, 'id' | 'email'>,
  {
    rights,
    words = null,
    items = [],
  }: { rights: readonly Right[]; words?: string | null; items?: readonly RectificationItem[] },
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
        items,
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

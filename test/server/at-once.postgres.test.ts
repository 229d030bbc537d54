import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { OrderView } from '../../src/order.ts'
import type { NoticeDetail } from '../../src/privacy-notice-view.ts'
import { makeCustomer } from '../customer.ts'
import { testDatabase } from '../database/fresh.ts'
import { EXAMPLE_CONTROLLER, EXAMPLE_STATEMENT } from '../example-processing.ts'
import { openTestGateway, signIn } from '../gateway.ts'
import { openOrder } from '../order.ts'

const connection = await testDatabase()
const { db } = connection

test('orders opened at the same moment are numbered without gaps, also beside those that fail', async () => {
  const gateway = await openTestGateway(connection)
  const clerk = await signIn(gateway, { roles: ['clerk'] })
  const customers = await Promise.all(
    Array.from({ length: 4 }, () => makeCustomer(gateway, { familyName: 'Mäkinen' })),
  )
  const failing = () =>
    db
      .transaction()
      .execute(async (trx) => {
        await trx
          .updateTable('register')
          .set((eb) => ({ last_order_no: eb('last_order_no', '+', 1) }))
          .execute()
        throw new Error('cut off after the number was taken')
      })
      .catch(() => null)
  const opened = await Promise.all(
    Array.from({ length: 60 }, (_, at) => (at % 6 === 0 ? failing() : openOrder(clerk, customers[at % 4]!))),
  )

  const numbers = opened.flatMap((answer) => (answer ? [answer.body.no] : []))
  expect(numbers.toSorted((one, other) => one - other)).toEqual(Array.from({ length: 50 }, (_, at) => at + 1))
})

test('a person who is given the same position twice at once has it once', async () => {
  const gateway = await openTestGateway(connection)
  const clerk = await signIn(gateway, { roles: ['clerk'] })
  const person = await makeCustomer(gateway, { familyName: 'Mäkinen' })
  const organisation = await makeCustomer(gateway, { organisation: 'Example Oy' }, { kind: 'organisation' })
  const add = () =>
    clerk.post('/api/contacts', { person, organisation, position: 'Chair', beganOn: '2026-01-01' })
  const answers = await Promise.all([add(), add(), add(), add()])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409, 409])
})

test('of two who pay an invoice at once, one is told to look again', async () => {
  const gateway = await openTestGateway(connection)
  const clerk = await signIn(gateway, { roles: ['clerk'] })
  const id = await makeCustomer(gateway, { familyName: 'Mäkinen' })
  const { no } = await db.selectFrom('customer').select('no').where('id', '=', id).executeTakeFirstOrThrow()
  const { body } = await clerk.post<OrderView>('/api/invoices', {
    customer: no,
    no: randomUUID().slice(0, 8),
    issuedOn: '2026-11-02',
    dueOn: '2026-11-16',
    cents: 100,
  })
  const pay = () =>
    clerk.post(`/api/invoices/${body.id}/steps`, { revision: 1, act: 'pay', on: '2026-11-20', cents: 60 })
  const answers = await Promise.all([pay(), pay()])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
})

test('a ban that is told of two who turned out to be one, at once, is recorded once', async () => {
  const gateway = await openTestGateway(connection)
  const clerk = await signIn(gateway, { roles: ['clerk'] })
  const forbid = (id: string) =>
    clerk.post(`/api/customers/${id}/bans`, {
      act: 'forbid',
      kinds: ['all-marketing'],
      channel: 'phone',
      askedOn: '2026-11-23',
      language: 'en',
    })
  const statuses: number[][] = []
  for (let at = 0; at < 8; at += 1) {
    const id = await makeCustomer(gateway, { familyName: 'Mäkinen' })
    const other = await makeCustomer(gateway, { familyName: 'Mäkinen' })
    await clerk.post(`/api/customers/${id}/merge`, { other, take: [], reason: 'The same' })
    const answers = await Promise.all([forbid(id), forbid(other), forbid(id), forbid(other)])
    statuses.push(answers.map(({ status }) => status).toSorted())
  }
  expect(statuses).toEqual(Array.from({ length: 8 }, () => [201, 409, 409, 409]))
})

test('of two who agree to a notice at once one publishes it, and it has one version (R1)', async () => {
  const gateway = await openTestGateway(connection)
  const { id: registerId } = await db.selectFrom('register').select('id').executeTakeFirstOrThrow()
  const owner = await signIn(gateway)
  const officers = await Promise.all(
    ['olli', 'oona', 'outi'].map((username) => signIn(gateway, { username, roles: ['privacy-officer'] })),
  )
  const path = `/api/notices/${registerId}`
  const { body: before } = await owner.get<NoticeDetail>(path)
  const { body: said } = await owner.put<NoticeDetail>(path, {
    revision: 0,
    controllerBefore: before.controller,
    controller: EXAMPLE_CONTROLLER,
    statement: EXAMPLE_STATEMENT,
  })
  const { sha256 } = said
  const proposed = await Promise.all([1, 2].map(() => owner.post(`${path}/proposal`, { sha256 })))
  expect(proposed.map(({ status }) => status).toSorted()).toEqual([201, 409])
  const agreed = await Promise.all(officers.map((one) => one.post(`${path}/agreement`, { sha256 })))
  expect(agreed.map(({ status }) => status).toSorted()).toEqual([201, 404, 404])
  expect((await owner.get<NoticeDetail>(path)).body.versions).toHaveLength(1)
})

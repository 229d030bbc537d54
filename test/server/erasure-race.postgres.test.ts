import { expect, test } from 'vitest'
import { eraseCustomer } from '../../server/erasure/erase-customer.ts'
import { runErasures } from '../../server/erasure/run-erasures.ts'
import { askErasure } from '../asked-erasure.ts'
import { testDatabase } from '../database/fresh.ts'
import { fillCustomer, openOffice } from '../filled-customer.ts'
import { makeSite, openTestGateway } from '../gateway.ts'

const connection = await testDatabase()
const { db } = connection

test('two gateways that erase the same persons at once erase each once, and none waits for the other for ever', async () => {
  const [one, other] = [await openTestGateway(connection), await openTestGateway(connection)]
  const office = await openOffice(one, await makeSite(one))
  const people = [
    await fillCustomer(one, office, { word: 'Kanarialintu', phone: '+358401111111' }),
    await fillCustomer(one, office, { word: 'Varpunen', phone: '+358402222222' }),
  ]
  // Both in one entry of the log, which both erasures empty.
  const asked: string[] = []
  for (const { id } of people)
    asked.push(
      await askErasure(one, id, { outcome: 'granted' }),
      await askErasure(one, id, { outcome: 'held', closed: true }),
    )

  const done = await Promise.all([
    runErasures(one.gateway),
    runErasures(other.gateway),
    runErasures(other.gateway),
  ])
  expect(done.flat().toSorted()).toEqual(asked.toSorted())
  expect([...one.logged, ...other.logged]).toEqual([])
  expect(await db.selectFrom('erasure').select('hash').execute()).toHaveLength(4)
  expect(await db.selectFrom('erased_total').select(['orders', 'invoices']).execute()).toEqual([
    { orders: 2, invoices: 2 },
  ])
})

test('of an erasure and a merge at the same moment one comes first, and nobody is left half', async () => {
  const test = await openTestGateway(connection)
  const office = await openOffice(test, await makeSite(test))
  const { id } = await fillCustomer(test, office, { word: 'Kanarialintu', phone: '+358401111111' })
  const ville = await fillCustomer(test, office, { word: 'Varpunen', phone: '+358402222222' })
  const merge = db.transaction().execute(async (trx) => {
    await trx
      .selectFrom('customer')
      .select('id')
      .where('id', 'in', [id, ville.id])
      .orderBy('id')
      .forUpdate()
      .execute()
    await new Promise((resolve) => setTimeout(resolve, 200))
    await trx.updateTable('customer').set({ merged_into: id }).where('id', '=', ville.id).execute()
  })
  await new Promise((resolve) => setTimeout(resolve, 50))
  const erased = eraseCustomer(test.gateway, id, { reason: 'request', request: null, now: test.now })
  await merge
  expect(await erased).toBe('erased')
  expect(await db.selectFrom('customer').select('id').where('kind', '=', 'person').execute()).toEqual([])
})

import type { Filling } from './filled-customer.ts'
import { moving } from './moving.ts'

/** What they ordered and paid, and a part they acted in, all long over. */
export async function fillOrders({
  db,
  id,
  word,
  close,
  long,
  named,
  registerId,
  office: { accountId, organisationId },
}: Filling): Promise<void> {
  await moving(db, async (trx) => {
    const [order, invoice] = [named(), named()]
    const { no } = await trx
      .updateTable('register')
      .set((eb) => ({ last_order_no: eb('last_order_no', '+', 1) }))
      .where('id', '=', registerId)
      .returning('last_order_no as no')
      .executeTakeFirstOrThrow()
    const of = { register_id: registerId, customer_id: id, currency: 'EUR' as const }
    await trx
      .insertInto('customer_order')
      .values({
        id: order,
        ...of,
        no,
        state: 'archived',
        opened_at: long,
        notes: close('notes'),
        delivered_on: '2012-03-02',
      } as never)
      .execute()
    await trx
      .insertInto('order_line')
      .values({
        order_id: order,
        position: 1,
        description: close('line 1'),
        quantity: 2,
        unit_cents: 1_000,
        vat_percent: 24,
      })
      .execute()
    await trx
      .insertInto('order_event')
      .values({
        order_id: order,
        revision: 1,
        act: 'open',
        at: long,
        account_id: accountId,
        reason: close('reason'),
      })
      .execute()
    await trx
      .insertInto('invoice')
      .values({
        id: invoice,
        ...of,
        no: `${word}-1`,
        order_id: order,
        state: 'paid',
        issued_on: '2012-03-02',
        due_on: '2012-03-16',
        cents: 2_480,
        paid_cents: 2_480,
        settled_on: '2012-03-10',
      } as never)
      .execute()
    await trx
      .insertInto('invoice_event')
      .values({
        invoice_id: invoice,
        revision: 1,
        act: 'issue',
        at: long,
        account_id: accountId,
        happened_on: '2012-03-10',
        cents: 2_480,
        reason: close('reason'),
      })
      .execute()
    await trx
      .insertInto('contact')
      .values({
        id: named(),
        register_id: registerId,
        person_id: id,
        organisation_id: organisationId,
        position: close('position'),
        began_on: '2010-01-01',
        ended_on: '2011-01-01',
        added_by: accountId,
      } as never)
      .execute()
  })
}

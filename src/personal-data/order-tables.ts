import type { PersonalTables } from '../personal-table.ts'

const ORDER = { of: 'customer', purpose: 'orders', basis: 'contract', retention: 'bookkeeping' } as const
const INVOICE = {
  of: 'customer',
  purpose: 'bookkeeping',
  basis: 'legal-obligation',
  retention: 'bookkeeping',
} as const

/** What customers ordered, and owe. */
export const ORDER_TABLES: PersonalTables = {
  customer_order: {
    ...ORDER,
    by: 'customer_id',
    groups: {
      order: ['no', 'state', 'currency', 'opened_at', 'delivered_on', 'notes'],
    },
    technical: ['id', 'register_id', 'customer_id', 'revision'],
  },
  order_line: {
    ...ORDER,
    by: 'customer_order.customer_id',
    groups: {
      order: ['description', 'quantity', 'unit_cents', 'vat_percent'],
    },
    technical: ['order_id', 'position'],
  },
  order_event: {
    ...ORDER,
    by: 'customer_order.customer_id',
    groups: {
      order: ['act', 'at', 'reason'],
    },
    technical: ['order_id', 'revision', 'account_id'],
  },
  invoice: {
    ...INVOICE,
    by: 'customer_id',
    groups: {
      billing: ['no', 'state', 'issued_on', 'due_on', 'cents', 'paid_cents', 'currency', 'settled_on'],
      order: ['order_id'],
    },
    technical: ['id', 'register_id', 'customer_id', 'revision'],
  },
  invoice_event: {
    ...INVOICE,
    by: 'invoice.customer_id',
    groups: {
      billing: ['act', 'at', 'happened_on', 'cents', 'reason'],
    },
    technical: ['invoice_id', 'revision', 'account_id'],
  },
}

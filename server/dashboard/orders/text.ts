import type { StaffLanguage } from '../../../src/language.ts'
import { language, type Translated } from '../text.ts'
import { orders as en } from '../text/en/orders.ts'
import { orders as fi } from '../text/fi/orders.ts'
import { orders as sv } from '../text/sv/orders.ts'

export type OrdersText = Translated<typeof en>

const TEXTS = { en, fi, sv } satisfies Record<StaffLanguage, OrdersText>

/** The texts of orders and bills alone: they are loaded with their pages. */
export const ordersText: OrdersText = TEXTS[language]

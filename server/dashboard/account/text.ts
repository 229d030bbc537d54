import type { StaffLanguage } from '../../../src/language.ts'
import { language, type Translated } from '../text.ts'
import { account as en } from '../text/en/account.ts'
import { account as fi } from '../text/fi/account.ts'
import { account as sv } from '../text/sv/account.ts'

export type AccountText = Translated<typeof en>

const TEXTS = { en, fi, sv } satisfies Record<StaffLanguage, AccountText>

/** The texts of these pages alone: they are loaded with them. */
export const accountText: AccountText = TEXTS[language]

import type { StaffLanguage } from '../../../src/language.ts'
import { language, type Translated } from '../text.ts'
import { register as en } from '../text/en/register.ts'
import { register as fi } from '../text/fi/register.ts'
import { register as sv } from '../text/sv/register.ts'

export type RegisterText = Translated<typeof en>

const TEXTS = { en, fi, sv } satisfies Record<StaffLanguage, RegisterText>

/** The texts of the register's pages alone: they are loaded with them. */
export const registerText: RegisterText = TEXTS[language]

import type { StaffLanguage } from '../../../src/language.ts'
import { language, type Translated } from '../text.ts'
import { staff as en } from '../text/en/staff.ts'
import { staff as fi } from '../text/fi/staff.ts'
import { staff as sv } from '../text/sv/staff.ts'

export type StaffText = Translated<typeof en>

const TEXTS = { en, fi, sv } satisfies Record<StaffLanguage, StaffText>

/** The texts of these pages alone: they are loaded with them. */
export const staffText: StaffText = TEXTS[language]

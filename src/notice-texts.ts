import type { StaffLanguage } from './language.ts'
import type { NoticeText } from './notice-text.ts'
import { en } from './notice-texts/en.ts'
import { fi } from './notice-texts/fi.ts'
import { sv } from './notice-texts/sv.ts'

export const NOTICE_TEXTS: Readonly<Record<StaffLanguage, NoticeText>> = { en, fi, sv }

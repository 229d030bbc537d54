import type { StaffLanguage } from './language.ts'
import type { ReadyText } from './ready-text.ts'
import { en } from './ready-texts/en.ts'
import { fi } from './ready-texts/fi.ts'
import { sv } from './ready-texts/sv.ts'

export const READY_TEXTS: Readonly<Record<StaffLanguage, ReadyText>> = { en, fi, sv }

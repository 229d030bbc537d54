import type { StaffLanguage } from '../../src/language.ts'
import { en } from './text/en.ts'
import { fi } from './text/fi.ts'
import type { RightsText } from './text/rights-text.ts'
import { sv } from './text/sv.ts'

export const RIGHTS_TEXTS: Readonly<Record<StaffLanguage, RightsText>> = { en, fi, sv }

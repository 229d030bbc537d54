import type { StaffLanguage } from '../../../src/language.ts'
import { language, type Translated } from '../text.ts'
import { breaches as en } from '../text/en/breaches.ts'
import { breaches as fi } from '../text/fi/breaches.ts'
import { breaches as sv } from '../text/sv/breaches.ts'

export type BreachText = Translated<typeof en>

const TEXTS = { en, fi, sv } satisfies Record<StaffLanguage, BreachText>

/** The texts of this page alone: they are loaded with it. */
export const breachText: BreachText = TEXTS[language]

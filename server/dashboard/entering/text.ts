import type { StaffLanguage } from '../../../src/language.ts'
import { language, type Translated } from '../text.ts'
import { entering as en } from '../text/en/entering.ts'
import { entering as fi } from '../text/fi/entering.ts'
import { entering as sv } from '../text/sv/entering.ts'

export type EnteringText = Translated<typeof en>

const TEXTS = { en, fi, sv } satisfies Record<StaffLanguage, EnteringText>

/** The texts of these pages alone: they are loaded with them. */
export const enteringText: EnteringText = TEXTS[language]

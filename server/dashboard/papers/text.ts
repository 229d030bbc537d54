import type { StaffLanguage } from '../../../src/language.ts'
import { language, type Translated } from '../text.ts'
import { papers as en } from '../text/en/papers.ts'
import { papers as fi } from '../text/fi/papers.ts'
import { papers as sv } from '../text/sv/papers.ts'

export type PaperText = Translated<typeof en>

const TEXTS = { en, fi, sv } satisfies Record<StaffLanguage, PaperText>

/** The texts of these pages alone: they are loaded with them. */
export const paperText: PaperText = TEXTS[language]

import type { StaffLanguage } from '../../../src/language.ts'
import { language, type Translated } from '../text.ts'
import { imports as en } from '../text/en/imports.ts'
import { imports as fi } from '../text/fi/imports.ts'
import { imports as sv } from '../text/sv/imports.ts'

export type ImportsText = Translated<typeof en>

const TEXTS = { en, fi, sv } satisfies Record<StaffLanguage, ImportsText>

/** The texts of these pages alone: they are loaded with them. */
export const importsText: ImportsText = TEXTS[language]

import type { StaffLanguage } from '../../../src/language.ts'
import { language, type Translated } from '../text.ts'
import { scans as en } from '../text/en/scans.ts'
import { scans as fi } from '../text/fi/scans.ts'
import { scans as sv } from '../text/sv/scans.ts'

export type ScanText = Translated<typeof en>

const TEXTS = { en, fi, sv } satisfies Record<StaffLanguage, ScanText>

/** The texts of this page alone: they are loaded with it. */
export const scanText: ScanText = TEXTS[language]

import type { StaffLanguage } from '../../../src/language.ts'
import { language, type Translated } from '../text.ts'
import { disclosures as en } from '../text/en/disclosures.ts'
import { disclosures as fi } from '../text/fi/disclosures.ts'
import { disclosures as sv } from '../text/sv/disclosures.ts'

export type DisclosureText = Translated<typeof en>

const TEXTS = { en, fi, sv } satisfies Record<StaffLanguage, DisclosureText>

/** The texts of these pages alone: they are loaded with them. */
export const disclosureText: DisclosureText = TEXTS[language]

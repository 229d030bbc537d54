import type { StaffLanguage } from '../../../src/language.ts'
import { language, type Translated } from '../text.ts'
import { retention as en } from '../text/en/retention.ts'
import { retention as fi } from '../text/fi/retention.ts'
import { retention as sv } from '../text/sv/retention.ts'

export type RetentionText = Translated<typeof en>

const TEXTS = { en, fi, sv } satisfies Record<StaffLanguage, RetentionText>

/** The texts of this page alone: they are loaded with it. */
export const retentionText: RetentionText = TEXTS[language]

import type { StaffLanguage } from '../../../src/language.ts'
import { language, type Translated } from '../text.ts'
import { audit as en } from '../text/en/audit.ts'
import { audit as fi } from '../text/fi/audit.ts'
import { audit as sv } from '../text/sv/audit.ts'

export type AuditText = Translated<typeof en>

const TEXTS = { en, fi, sv } satisfies Record<StaffLanguage, AuditText>

/** The texts of these pages alone: they are loaded with them. */
export const auditText: AuditText = TEXTS[language]

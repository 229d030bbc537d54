import type { StaffLanguage } from '../../../src/language.ts'
import { adoptStyle } from '../adopt-style.ts'
import style from '../style/requests.later.css'
import { language, type Translated } from '../text.ts'
import { requests as en } from '../text/en/requests.ts'
import { requests as fi } from '../text/fi/requests.ts'
import { requests as sv } from '../text/sv/requests.ts'

export type RequestsText = Translated<typeof en>

const TEXTS = { en, fi, sv } satisfies Record<StaffLanguage, RequestsText>

adoptStyle(style)

/** The texts of requests alone: they are loaded with their pages. */
export const requestsText: RequestsText = TEXTS[language]

import type { StaffLanguage } from '../../../src/language.ts'
import { adoptStyle } from '../adopt-style.ts'
import style from '../style/notice.later.css'
import { language, type Translated } from '../text.ts'
import { notices as en } from '../text/en/notices.ts'
import { notices as fi } from '../text/fi/notices.ts'
import { notices as sv } from '../text/sv/notices.ts'

export type NoticeEditorText = Translated<typeof en>

const TEXTS = { en, fi, sv } satisfies Record<StaffLanguage, NoticeEditorText>

adoptStyle(style)

/** The texts of these pages alone: they are loaded with them. */
export const noticeText: NoticeEditorText = TEXTS[language]

import type { StaffLanguage } from '../../../src/language.ts'
import { language, type Translated } from '../text.ts'
import { lists as en } from '../text/en/lists.ts'
import { lists as fi } from '../text/fi/lists.ts'
import { lists as sv } from '../text/sv/lists.ts'

export type ListsText = Translated<typeof en>

const TEXTS = { en, fi, sv } satisfies Record<StaffLanguage, ListsText>

/** These texts alone: they are loaded with what shows them. */
export const listsText: ListsText = TEXTS[language]

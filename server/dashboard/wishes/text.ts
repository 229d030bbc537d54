import type { StaffLanguage } from '../../../src/language.ts'
import { language, type Translated } from '../text.ts'
import { wishes as en } from '../text/en/wishes.ts'
import { wishes as fi } from '../text/fi/wishes.ts'
import { wishes as sv } from '../text/sv/wishes.ts'

export type WishesText = Translated<typeof en>

const TEXTS = { en, fi, sv } satisfies Record<StaffLanguage, WishesText>

/** These texts alone: they are loaded with what shows them. */
export const wishesText: WishesText = TEXTS[language]

import type { Language } from './language.ts'
import type { Wording } from './wording.ts'
import { en } from './wordings/en.ts'
import { fi } from './wordings/fi.ts'
import { sv } from './wordings/sv.ts'

export const WORDINGS: Readonly<Record<Language, Wording>> = { en, fi, sv } as Record<Language, Wording>

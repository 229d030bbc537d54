import type { Language } from './language.ts'
import type { Wording } from './wording.ts'
import { ar } from './wordings/ar.ts'
import { bg } from './wordings/bg.ts'
import { cs } from './wordings/cs.ts'
import { da } from './wordings/da.ts'
import { de } from './wordings/de.ts'
import { el } from './wordings/el.ts'
import { en } from './wordings/en.ts'
import { es } from './wordings/es.ts'
import { et } from './wordings/et.ts'
import { fi } from './wordings/fi.ts'
import { fr } from './wordings/fr.ts'
import { ga } from './wordings/ga.ts'
import { hr } from './wordings/hr.ts'
import { hu } from './wordings/hu.ts'
import { is } from './wordings/is.ts'
import { it } from './wordings/it.ts'
import { lt } from './wordings/lt.ts'
import { lv } from './wordings/lv.ts'
import { mt } from './wordings/mt.ts'
import { nb } from './wordings/nb.ts'
import { nl } from './wordings/nl.ts'
import { pl } from './wordings/pl.ts'
import { pt } from './wordings/pt.ts'
import { ro } from './wordings/ro.ts'
import { ru } from './wordings/ru.ts'
import { sk } from './wordings/sk.ts'
import { sl } from './wordings/sl.ts'
import { sv } from './wordings/sv.ts'
import { uk } from './wordings/uk.ts'

export const WORDINGS: Readonly<Record<Language, Wording>> = {
  ar,
  bg,
  cs,
  da,
  de,
  el,
  en,
  es,
  et,
  fi,
  fr,
  ga,
  hr,
  hu,
  is,
  it,
  lt,
  lv,
  mt,
  nb,
  nl,
  pl,
  pt,
  ro,
  ru,
  sk,
  sl,
  sv,
  uk,
}

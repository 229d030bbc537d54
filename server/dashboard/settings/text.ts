import type { StaffLanguage } from '../../../src/language.ts'
import { language, type Translated } from '../text.ts'
import { services as servicesEn } from '../text/en/services.ts'
import { settings as settingsEn } from '../text/en/settings.ts'
import { services as servicesFi } from '../text/fi/services.ts'
import { settings as settingsFi } from '../text/fi/settings.ts'
import { services as servicesSv } from '../text/sv/services.ts'
import { settings as settingsSv } from '../text/sv/settings.ts'

const en = { ...settingsEn, ...servicesEn }
export type SettingsText = Translated<typeof en>

const TEXTS = {
  en,
  fi: { ...settingsFi, ...servicesFi },
  sv: { ...settingsSv, ...servicesSv },
} satisfies Record<StaffLanguage, SettingsText>

/** The texts of these pages alone: they are loaded with them. */
export const settingsText: SettingsText = TEXTS[language]

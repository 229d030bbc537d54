import type { StaffLanguage } from '../../../src/language.ts'
import { language, type Translated } from '../text.ts'
import { experiments as en } from '../text/en/experiments.ts'
import { experiments as fi } from '../text/fi/experiments.ts'
import { experiments as sv } from '../text/sv/experiments.ts'

export type ExperimentText = Translated<typeof en>

const TEXTS = { en, fi, sv } satisfies Record<StaffLanguage, ExperimentText>

/** The texts of experiments alone: they are loaded with their page. */
export const experimentText: ExperimentText = TEXTS[language]

import type { StaffLanguage } from '../../../src/language.ts'
import { READY_TEXTS } from '../../../src/ready-texts.ts'
import type { NoticeDetail } from '../../../src/privacy-notice-view.ts'
import type { Controller, Said, SaidPurpose, Statement } from '../../../src/processing.ts'
import { USUAL_BASIS, type RegisterPurpose } from '../../../src/register-purpose.ts'
import { language } from '../text.ts'

/** What is being written, before it is saved. */
export type Draft = { readonly controller: Controller; readonly statement: Statement }

export const NOTHING: Said = { en: '', fi: '', sv: '' }

/** In each language of ours. */
function inEach(pick: (language: StaffLanguage) => string): Said {
  return { en: pick('en'), fi: pick('fi'), sv: pick('sv') }
}

/** Where nothing is said yet, it begins in the language of who writes, with ready words that fit most. */
export function draftOf({ controller, statement, revision }: NoticeDetail): Draft {
  if (revision > 0) return { controller, statement }
  return {
    controller,
    statement: {
      ...statement,
      languages: [language],
      keptReason: inEach((one) => READY_TEXTS[one].keptReason),
    },
  }
}

/** A purpose that was just ticked: with the basis that fits most, and the words for it. */
export function freshPurpose(purpose: RegisterPurpose | null): SaidPurpose {
  const basis = purpose && USUAL_BASIS[purpose]
  return { purpose, name: NOTHING, basis, interest: readyInterest(purpose, basis) }
}

export function readyInterest(purpose: RegisterPurpose | null, basis: SaidPurpose['basis']): Said {
  if (basis !== 'legitimate-interest' || purpose === null) return NOTHING
  return inEach((one) => READY_TEXTS[one].interests[purpose] ?? '')
}

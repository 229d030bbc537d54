import type { StaffLanguage } from './language.ts'
import { AUTHORITIES } from './legal-facts.ts'
import type { Block } from './notice-document.ts'
import { TOLD_RIGHTS, type ToldRight } from './notice-text.ts'
import { NOTICE_TEXTS } from './notice-texts.ts'
import type { Processing } from './processing.ts'

/** All of them stand in the notice but the one about decisions that are not made. */
export function rightsOf({ statement }: Pick<Processing, 'statement'>): ToldRight[] {
  return TOLD_RIGHTS.filter((right) => right !== 'human' || statement.decisions !== false)
}

/** Whom to complain to, in Finland and where somebody lives or works (R90 to R92). */
export function complaintBlocks(language: StaffLanguage): Block[] {
  const { complaint, elsewhere, judge, party } = NOTICE_TEXTS[language]
  const { name, street, box, phone, email, url } = AUTHORITIES.dataProtection
  return [
    { text: complaint },
    {
      facts: [
        [party.name, name[language]],
        [party.address, `${street[language]}; ${box[language]}`],
        [party.phone, phone],
        [party.email, email],
      ],
    },
    { links: [{ text: party.website, url }] },
    { text: elsewhere },
    { text: judge },
  ]
}

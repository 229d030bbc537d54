import type { StaffLanguage } from '../../src/language.ts'
import type { Gateway } from '../gateway.ts'
import { sendNote } from './send-note.ts'

type Told = { readonly name: string; readonly reason: string; readonly until: Date }

const TEXTS: Readonly<Record<StaffLanguage, (told: Told) => { subject: string; text: string }>> = {
  en: ({ name, reason, until }) => ({
    subject: 'An owner sees personal data in an emergency',
    text: `${name} sees personal data of customers until ${until.toISOString()} (UTC).\n\nReason given: ${reason}\n\nWhat is read is in the audit log.`,
  }),
  fi: ({ name, reason, until }) => ({
    subject: 'Omistaja näkee henkilötietoja hätätilanteessa',
    text: `${name} näkee asiakkaiden henkilötietoja ${until.toISOString()} asti (UTC).\n\nIlmoitettu syy: ${reason}\n\nSe, mitä luetaan, on tapahtumalokissa.`,
  }),
  sv: ({ name, reason, until }) => ({
    subject: 'En ägare ser personuppgifter i en nödsituation',
    text: `${name} ser kunders personuppgifter till ${until.toISOString()} (UTC).\n\nUppgivet skäl: ${reason}\n\nDet som läses finns i granskningsloggen.`,
  }),
}

/** By mail, where there is a mail server and they have an address; the log tells all of them. */
export async function tellPrivacyOfficers(gateway: Gateway, told: Told): Promise<void> {
  const officers = await gateway.db
    .selectFrom('account')
    .innerJoin('account_role', 'account_role.account_id', 'account.id')
    .select(['email', 'language'])
    .distinct()
    .where('role', '=', 'privacy-officer')
    .where('disabled_at', 'is', null)
    .where('email', 'is not', null)
    .execute()
  for (const { email, language } of officers)
    await sendNote(gateway, { to: email!, ...TEXTS[language](told) })
}

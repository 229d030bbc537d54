import type { StaffLanguage } from '../../src/language.ts'
import type { Gateway } from '../gateway.ts'
import { makeAccountLink } from './account-link.ts'
import { sendNote } from './send-note.ts'

type Kind = 'invitation' | 'reset'

const TEXTS: Readonly<
  Record<StaffLanguage, Readonly<Record<Kind, (link: string) => { subject: string; text: string }>>>
> = {
  en: {
    invitation: (link) => ({
      subject: 'Your account in Lupa',
      text: `You have been given an account in Lupa. Choose its password here within seven days; the link works once:\n\n${link}`,
    }),
    reset: (link) => ({
      subject: 'A new password for Lupa',
      text: `Choose a new password for Lupa here within 24 hours; the link works once:\n\n${link}\n\nIf you did not ask for it, tell your owner of Lupa.`,
    }),
  },
  fi: {
    invitation: (link) => ({
      subject: 'Tunnuksesi Lupaan',
      text: `Sinulle on annettu tunnus Lupaan. Valitse sen salasana täällä seitsemän päivän kuluessa; linkki toimii kerran:\n\n${link}`,
    }),
    reset: (link) => ({
      subject: 'Uusi salasana Lupaan',
      text: `Valitse uusi salasana Lupaan täällä 24 tunnin kuluessa; linkki toimii kerran:\n\n${link}\n\nJos et pyytänyt sitä, kerro siitä Luvan omistajalle.`,
    }),
  },
  sv: {
    invitation: (link) => ({
      subject: 'Ditt konto i Lupa',
      text: `Du har fått ett konto i Lupa. Välj dess lösenord här inom sju dagar; länken fungerar en gång:\n\n${link}`,
    }),
    reset: (link) => ({
      subject: 'Ett nytt lösenord till Lupa',
      text: `Välj ett nytt lösenord till Lupa här inom 24 timmar; länken fungerar en gång:\n\n${link}\n\nOm du inte bad om det, berätta det för ägaren av Lupa.`,
    }),
  },
}

/** Makes a one-time link and sends it; answers with it where it could not be sent, to be handed over. */
export async function invite(
  gateway: Gateway,
  { accountId, kind }: { accountId: string; kind: Kind },
): Promise<string | null> {
  const secret = await makeAccountLink(gateway.db, { accountId, kind, now: gateway.clock() })
  const link = `${gateway.staffUrl}/app/invitation#${secret}`
  const { email, language } = await gateway.db
    .selectFrom('account')
    .select(['email', 'language'])
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow()
  const isSent = email !== null && (await sendNote(gateway, { to: email, ...TEXTS[language][kind](link) }))
  return isSent ? null : link
}

import type { Gateway } from '../gateway.ts'
import { tellAccounts, type Note } from './tell-accounts.ts'

export function toldOfGlass(told: { name: string; reason: string; until: Date }): Note {
  const { name, reason } = told
  const until = told.until.toISOString()
  return {
    en: {
      subject: 'An owner sees personal data in an emergency',
      text: `${name} sees personal data of customers until ${until} (UTC).\n\nReason given: ${reason}\n\nWhat is read is in the audit log.`,
    },
    fi: {
      subject: 'Omistaja näkee henkilötietoja hätätilanteessa',
      text: `${name} näkee asiakkaiden henkilötietoja ${until} asti (UTC).\n\nIlmoitettu syy: ${reason}\n\nSe, mitä luetaan, on tapahtumalokissa.`,
    },
    sv: {
      subject: 'En ägare ser personuppgifter i en nödsituation',
      text: `${name} ser kunders personuppgifter till ${until} (UTC).\n\nUppgivet skäl: ${reason}\n\nDet som läses finns i granskningsloggen.`,
    },
  }
}

export function toldOfRole({ by, name }: { by: string; name: string }): Note {
  return {
    en: {
      subject: 'Somebody may see personal data from now on',
      text: `${by} has given ${name} a role that shows personal data. Which one is in the audit log.`,
    },
    fi: {
      subject: 'Joku saa tästä lähtien nähdä henkilötietoja',
      text: `${by} on antanut käyttäjälle ${name} roolin, jolla näkee henkilötietoja. Rooli on tapahtumalokissa.`,
    },
    sv: {
      subject: 'Någon får se personuppgifter från och med nu',
      text: `${by} har gett ${name} en roll som visar personuppgifter. Vilken finns i granskningsloggen.`,
    },
  }
}

/** By mail, where there is a mail server and they have an address; the log tells all of them. Answers with how many were. */
export function tellPrivacyOfficers(gateway: Gateway, note: Note): Promise<number> {
  return tellAccounts(gateway, { roles: ['privacy-officer'] }, note)
}

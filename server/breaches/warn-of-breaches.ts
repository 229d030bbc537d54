import type { Selectable } from 'kysely'
import { TELL_WITHIN_MS } from '../../src/breach.ts'
import type { StaffLanguage } from '../../src/language.ts'
import type { BreachWarningTable } from '../db/breach-rows.ts'
import type { Gateway } from '../gateway.ts'
import { tellPrivacyOfficers } from '../staff/tell-privacy-officers.ts'

type Kind = Selectable<BreachWarningTable>['kind']

/** How long before the 72 hours are over somebody is reminded, in ms. */
const SOON_MS = 24 * 60 * 60_000

/**
 * Tells the privacy officers of every breach that was recorded, a day before its 72 hours are over and once they are,
 * while the authority was not told and no one has judged that no risk is likely. Once each, by one of the gateways; what no
 * mail server took is told anew.
 */
export async function warnOfBreaches(gateway: Gateway): Promise<void> {
  const { db, mailer, staffUrl } = gateway
  const now = gateway.clock()
  const rows = await db
    .selectFrom('breach')
    .select(['no', 'noticed_at', 'risk', 'authority_told_at'])
    .where('closed', '=', false)
    .execute()
  for (const { no, noticed_at: noticedAt, risk, authority_told_at: toldAt } of rows) {
    const left = noticedAt.getTime() + TELL_WITHIN_MS - now.getTime()
    const runs = toldAt === null && risk !== 'unlikely'
    const kinds: Kind[] = [
      'recorded',
      ...(runs && left <= SOON_MS ? (['due-soon'] as const) : []),
      ...(runs && left <= 0 ? (['overdue'] as const) : []),
    ]
    for (const kind of kinds) {
      const { numInsertedOrUpdatedRows: isFirst } = await db
        .insertInto('breach_warning')
        .values({ breach_no: no, kind, warned_at: now })
        .onConflict((oc) => oc.doNothing())
        .executeTakeFirst()
      if (isFirst === 0n) continue
      // Of two that are late at once only the later one is told.
      if (kind === 'due-soon' && left <= 0) continue
      const told = await tellPrivacyOfficers(
        gateway,
        noteOf({
          kind,
          no,
          dueAt: new Date(noticedAt.getTime() + TELL_WITHIN_MS),
          url: `${staffUrl}/app/breaches`,
        }),
      )
      if (told === 0 && mailer !== null)
        await db.deleteFrom('breach_warning').where('breach_no', '=', no).where('kind', '=', kind).execute()
    }
  }
}

function noteOf({ kind, no, dueAt, url }: { kind: Kind; no: number; dueAt: Date; url: string }) {
  const at = (locale: string) =>
    dueAt.toLocaleString(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Helsinki' })
  const notes: Readonly<Record<Kind, Readonly<Record<StaffLanguage, { subject: string; text: string }>>>> = {
    recorded: {
      en: {
        subject: `A personal data breach was recorded (no. ${no})`,
        text: `The supervisory authority is told by ${at('en-GB')} (Helsinki), unless a risk to persons is unlikely.\n\n${url}`,
      },
      fi: {
        subject: `Tietoturvaloukkaus kirjattiin (nro ${no})`,
        text: `Valvontaviranomaiselle ilmoitetaan viimeistään ${at('fi')} (Helsingin aikaa), ellei henkilöille aiheutuva riski ole epätodennäköinen.\n\n${url}`,
      },
      sv: {
        subject: `En personuppgiftsincident har antecknats (nr ${no})`,
        text: `Tillsynsmyndigheten underrättas senast ${at('sv')} (Helsingforstid), om en risk för personer inte är osannolik.\n\n${url}`,
      },
    },
    'due-soon': {
      en: {
        subject: `Less than a day left to report breach no. ${no}`,
        text: `The supervisory authority has not been told yet; the time ends at ${at('en-GB')} (Helsinki).\n\n${url}`,
      },
      fi: {
        subject: `Alle vuorokausi aikaa ilmoittaa tietoturvaloukkauksesta nro ${no}`,
        text: `Valvontaviranomaiselle ei ole vielä ilmoitettu; aika päättyy ${at('fi')} (Helsingin aikaa).\n\n${url}`,
      },
      sv: {
        subject: `Mindre än ett dygn kvar att anmäla incident nr ${no}`,
        text: `Tillsynsmyndigheten har inte underrättats ännu; tiden går ut ${at('sv')} (Helsingforstid).\n\n${url}`,
      },
    },
    overdue: {
      en: {
        subject: `The 72 hours of breach no. ${no} are over`,
        text: `The supervisory authority has not been told. Tell it now, with the reasons for the delay (GDPR art. 33(1)).\n\n${url}`,
      },
      fi: {
        subject: `Tietoturvaloukkauksen nro ${no} 72 tuntia on kulunut`,
        text: `Valvontaviranomaiselle ei ole ilmoitettu. Ilmoita nyt ja kerro viivästyksen syyt (tietosuoja-asetuksen 33 artiklan 1 kohta).\n\n${url}`,
      },
      sv: {
        subject: `De 72 timmarna för incident nr ${no} har gått ut`,
        text: `Tillsynsmyndigheten har inte underrättats. Underrätta den nu och ange skälen till dröjsmålet (artikel 33.1 i dataskyddsförordningen).\n\n${url}`,
      },
    },
  }
  return notes[kind]
}

import type { StaffLanguage } from '../../../src/language.ts'
import type { Right } from '../../../src/subject-request.ts'

export type WarningKind = 'received' | 'due-soon' | 'overdue' | 'undelivered'

/** What staff are told: nothing of whoever asks. */
type Warning = {
  readonly no: number
  readonly register: string
  /** What was asked for, a line each. */
  readonly rights: string
  readonly due: string
  readonly url: string
}

type WarningText = {
  readonly locale: string
  readonly rights: Readonly<Record<Right, string>>
  readonly kinds: Readonly<
    Record<WarningKind, (warning: Warning) => { readonly subject: string; readonly text: string }>
  >
}

export const WARNING_TEXTS: Readonly<Record<StaffLanguage, WarningText>> = {
  en: {
    locale: 'en-GB',
    rights: {
      access: 'access',
      portability: 'portability',
      rectification: 'rectification',
      erasure: 'erasure',
      restriction: 'restriction',
      objection: 'objection',
      withdrawal: 'withdrawal of consent',
    },
    kinds: {
      received: ({ no, register, rights, due, url }) => ({
        subject: `Request no. ${no} has arrived: due on ${due}`,
        text: `A data subject has sent request no. ${no} about the register “${register}”. It has to be answered by ${due}.\n\n${rights}\n\n${url}\n`,
      }),
      'due-soon': ({ no, register, rights, due, url }) => ({
        subject: `Request no. ${no} is due on ${due}`,
        text: `Request no. ${no} about the register “${register}” is not decided yet. It has to be answered by ${due}.\n\n${rights}\n\n${url}\n`,
      }),
      overdue: ({ no, register, rights, due, url }) => ({
        subject: `Request no. ${no} is overdue`,
        text: `Request no. ${no} about the register “${register}” had to be answered by ${due}, and is not decided yet.\n\n${rights}\n\n${url}\n`,
      }),
      undelivered: ({ no, register, rights, due, url }) => ({
        subject: `A letter of request no. ${no} was not delivered`,
        text: `A mail about request no. ${no} of the register “${register}” could not be delivered. Send it again in another way. The request is due on ${due}.\n\n${rights}\n\n${url}\n`,
      }),
    },
  },
  fi: {
    locale: 'fi-FI',
    rights: {
      access: 'tietojen tarkastaminen',
      portability: 'tietojen siirtäminen',
      rectification: 'tietojen oikaiseminen',
      erasure: 'tietojen poistaminen',
      restriction: 'käsittelyn rajoittaminen',
      objection: 'käsittelyn vastustaminen',
      withdrawal: 'suostumuksen peruuttaminen',
    },
    kinds: {
      received: ({ no, register, rights, due, url }) => ({
        subject: `Pyyntö nro ${no} on saapunut, määräpäivä ${due}`,
        text: `Rekisteröity on lähettänyt rekisteriä ”${register}” koskevan pyynnön nro ${no}. Siihen on vastattava viimeistään ${due}.\n\n${rights}\n\n${url}\n`,
      }),
      'due-soon': ({ no, register, rights, due, url }) => ({
        subject: `Pyynnön nro ${no} määräpäivä on ${due}`,
        text: `Rekisteriä ”${register}” koskevaa pyyntöä nro ${no} ei ole vielä ratkaistu. Siihen on vastattava viimeistään ${due}.\n\n${rights}\n\n${url}\n`,
      }),
      overdue: ({ no, register, rights, due, url }) => ({
        subject: `Pyyntö nro ${no} on myöhässä`,
        text: `Rekisteriä ”${register}” koskevaan pyyntöön nro ${no} piti vastata viimeistään ${due}, eikä sitä ole vielä ratkaistu.\n\n${rights}\n\n${url}\n`,
      }),
      undelivered: ({ no, register, rights, due, url }) => ({
        subject: `Pyynnön nro ${no} kirje ei mennyt perille`,
        text: `Rekisteriä ”${register}” koskevan pyynnön nro ${no} sähköposti ei mennyt perille. Lähetä se uudelleen toisella tavalla. Pyynnön määräpäivä on ${due}.\n\n${rights}\n\n${url}\n`,
      }),
    },
  },
  sv: {
    locale: 'sv-FI',
    rights: {
      access: 'tillgång till uppgifter',
      portability: 'överföring av uppgifter',
      rectification: 'rättelse av uppgifter',
      erasure: 'radering av uppgifter',
      restriction: 'begränsning av behandling',
      objection: 'invändning mot behandling',
      withdrawal: 'återkallelse av samtycke',
    },
    kinds: {
      received: ({ no, register, rights, due, url }) => ({
        subject: `Begäran nr ${no} har kommit in och ska besvaras senast den ${due}`,
        text: `En registrerad har skickat begäran nr ${no}, som gäller registret ”${register}”. Den ska besvaras senast den ${due}.\n\n${rights}\n\n${url}\n`,
      }),
      'due-soon': ({ no, register, rights, due, url }) => ({
        subject: `Begäran nr ${no} ska besvaras senast den ${due}`,
        text: `Begäran nr ${no}, som gäller registret ”${register}”, är ännu inte avgjord. Den ska besvaras senast den ${due}.\n\n${rights}\n\n${url}\n`,
      }),
      overdue: ({ no, register, rights, due, url }) => ({
        subject: `Begäran nr ${no} är försenad`,
        text: `Begäran nr ${no}, som gäller registret ”${register}”, skulle ha besvarats senast den ${due} och är ännu inte avgjord.\n\n${rights}\n\n${url}\n`,
      }),
      undelivered: ({ no, register, rights, due, url }) => ({
        subject: `Ett brev om begäran nr ${no} kom inte fram`,
        text: `Ett e-postmeddelande om begäran nr ${no}, som gäller registret ”${register}”, kom inte fram. Skicka det på nytt på ett annat sätt. Begäran ska besvaras senast den ${due}.\n\n${rights}\n\n${url}\n`,
      }),
    },
  },
}

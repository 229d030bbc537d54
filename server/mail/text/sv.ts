import type { MailText } from './mail-text.ts'

export const sv: MailText = {
  locale: 'sv-SE',
  kinds: {
    weekly: 'en rapport varje vecka',
    monthly: 'en rapport varje månad',
    alerts: 'varningar om toppar och tystnad',
  },
  confirmation: {
    subject: (site) => `Bekräfta prenumerationen: ${site}`,
    title: 'Vill du ha de här mejlen?',
    asked: (site, kinds) =>
      `Någon har angett den här adressen för att få e-post om statistiken för ${site}: ${kinds}.`,
    nothingBefore: 'Ingenting skickas om du inte bekräftar.',
    button: 'Bekräfta',
    ignore: (days) =>
      `Om detta inte är avsett för dig behöver du inte göra någonting: adressen raderas efter ${days} dagar.`,
  },
  report: {
    subject: (site, period) => `${site}: ${period}`,
    title: { weekly: (site) => `${site}: veckan`, monthly: (site) => `${site}: månaden` },
    period: (period, timeZone) => `${period}, tidszon ${timeZone}`,
    change: 'Ändring',
    numbers: {
      visitors: 'Besökare',
      visits: 'Besök',
      views: 'Sidvisningar',
      viewsPerVisit: 'Visningar per besök',
      engagementMs: 'Lästid',
      bounceRate: 'Avvisningsgrad',
    },
    points: (points) => `${points} p.e.`,
    lists: { page: 'Sidor', source: 'Källor', country: 'Länder' },
    nameless: { page: 'Okänd', source: 'Direkt', country: 'Okänt' },
    folded: (smallestGroup) => `(färre än ${smallestGroup} besökare var)`,
    empty: 'Det fanns inga besök under perioden.',
    button: 'Öppna statistiken',
  },
  alerts: {
    spike: {
      subject: (site) => `${site}: många fler sidvisningar än vanligt`,
      title: 'Många fler sidvisningar än vanligt',
      happened: ({ views, usual, hour, day }) =>
        `${views} sidvisningar räknades under timmen från kl. ${hour} (${day}). Vanligtvis är de omkring ${usual} vid den här tiden i veckan.`,
      advice:
        'Se var besöken kommer ifrån: en kampanj, en länk från en stor webbplats eller något som inte är människor.',
    },
    silence: {
      subject: (site) => `${site}: inga besök längre`,
      title: 'Inga besök längre',
      happened: ({ usual, hour, day }) =>
        `Inget besök har räknats sedan kl. ${hour} (${day}). Under de här timmarna har det de senaste fyra veckorna alltid varit minst ${usual} sidvisningar i timmen.`,
      advice:
        'Kontrollera att webbplatsen svarar, att skripttaggen finns kvar på sidorna och att bannern visas.',
    },
    button: 'Öppna statistiken',
  },
  footer: {
    why: (site) => `Du får det här mejlet eftersom adressen har bekräftats för e-post om ${site}.`,
    unsubscribe: 'Avsluta prenumerationen',
  },
  pages: {
    confirm: {
      title: 'Bekräfta din adress',
      body: (site, kinds) => `Du kommer att få e-post om statistiken för ${site}: ${kinds}.`,
      button: 'Bekräfta',
      doneTitle: 'Bekräftat',
      done: (site) =>
        `Du kommer att få e-post om ${site}. I varje mejl finns en länk som avslutar prenumerationen.`,
    },
    unsubscribe: {
      title: 'Avsluta prenumerationen',
      body: (site) => `Du får inte längre e-post om ${site}, och din adress raderas.`,
      button: 'Avsluta prenumerationen',
      doneTitle: 'Prenumerationen är avslutad',
      done: 'Du får inte längre e-post om den här webbplatsen. Din adress har raderats.',
    },
    gone: {
      title: 'Länken fungerar inte längre',
      body: 'Den är ofullständig eller för gammal, eller så har prenumerationen upphört.',
    },
  },
}

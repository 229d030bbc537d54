import type { MailText } from './mail-text.ts'

export const fi: MailText = {
  locale: 'fi-FI',
  kinds: {
    weekly: 'viikkoraportti',
    monthly: 'kuukausiraportti',
    alerts: 'hälytykset kävijäpiikeistä ja hiljaisuudesta',
  },
  confirmation: {
    subject: (site) => `Vahvista tilaus: ${site}`,
    title: 'Haluatko nämä viestit?',
    asked: (site, kinds) =>
      `Tähän osoitteeseen on pyydetty sähköpostia sivuston ${site} tilastoista: ${kinds}.`,
    nothingBefore: 'Mitään ei lähetetä, ellet vahvista tilausta.',
    button: 'Vahvista',
    ignore: (days) =>
      `Jos viesti ei ole tarkoitettu sinulle, sinun ei tarvitse tehdä mitään: osoite poistetaan ${days} päivän kuluttua.`,
  },
  report: {
    subject: (site, period) => `${site}: ${period}`,
    title: { weekly: (site) => `${site}: viikko`, monthly: (site) => `${site}: kuukausi` },
    period: (period, timeZone) => `${period}, aikavyöhyke ${timeZone}`,
    change: 'Muutos',
    numbers: {
      visitors: 'Kävijät',
      visits: 'Käynnit',
      views: 'Sivunäytöt',
      viewsPerVisit: 'Sivuja käyntiä kohti',
      engagementMs: 'Lukuaika',
      bounceRate: 'Välitön poistuminen',
    },
    points: (points) => `${points} %-yks.`,
    lists: { page: 'Sivut', source: 'Lähteet', country: 'Maat' },
    nameless: { page: 'Tuntematon', source: 'Suora', country: 'Tuntematon' },
    folded: (smallestGroup) => `(kussakin alle ${smallestGroup} kävijää)`,
    empty: 'Tällä jaksolla ei ollut käyntejä.',
    button: 'Avaa tilastot',
  },
  alerts: {
    spike: {
      subject: (site) => `${site}: tavallista paljon enemmän sivunäyttöjä`,
      title: 'Tavallista paljon enemmän sivunäyttöjä',
      happened: ({ views, usual, hour, day }) =>
        `Sivunäyttöjä laskettiin ${views} tunnissa, joka alkoi klo ${hour} (${day}). Tavallisesti niitä on tähän aikaan viikosta noin ${usual}.`,
      advice:
        'Katso, mistä käynnit tulevat: kampanjasta, suuren sivuston linkistä vai jostakin muusta kuin ihmisistä.',
    },
    silence: {
      subject: (site) => `${site}: käyntejä ei enää tule`,
      title: 'Käyntejä ei enää tule',
      happened: ({ usual, hour, day }) =>
        `Yhtään käyntiä ei ole laskettu klo ${hour} jälkeen (${day}). Neljän viime viikon aikana näinä tunteina on aina ollut vähintään ${usual} sivunäyttöä tunnissa.`,
      advice: 'Tarkista, että sivusto vastaa, että sen sivuilla on yhä skriptitagi ja että banneri näkyy.',
    },
    button: 'Avaa tilastot',
  },
  footer: {
    why: (site) =>
      `Saat tämän viestin, koska tästä osoitteesta on vahvistettu tilaus. Sivusto, jota se koskee: ${site}.`,
    unsubscribe: 'Peru tilaus',
  },
  pages: {
    confirm: {
      title: 'Vahvista osoitteesi',
      body: (site, kinds) => `Saat sähköpostia sivuston ${site} tilastoista: ${kinds}.`,
      button: 'Vahvista',
      doneTitle: 'Vahvistettu',
      done: (site) =>
        `Saat jatkossa sähköpostia sivustosta ${site}. Jokaisessa viestissä on linkki, jolla tilauksen voi perua.`,
    },
    unsubscribe: {
      title: 'Peru tilaus',
      body: (site) => `Et saa enää sähköpostia sivustosta ${site}, ja osoitteesi poistetaan.`,
      button: 'Peru tilaus',
      doneTitle: 'Tilaus on peruttu',
      done: 'Et saa enää sähköpostia tästä sivustosta. Osoitteesi on poistettu.',
    },
    gone: {
      title: 'Tämä linkki ei enää toimi',
      body: 'Se on vajaa tai liian vanha, tai tilaus on päättynyt.',
    },
  },
}

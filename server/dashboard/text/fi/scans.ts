import type { ScanText } from '../../scans/text.ts'

export const scans: ScanText = {
  title: 'Tarkista, mitä sivusi tallentavat',
  help: 'Lupa avaa tämän sivuston sivuja selaimessa, jokaisen uutena kävijänä: ennen valintaa, kaiken kieltämisen jälkeen ja kaiken sallimisen jälkeen. Evästeitä, tallennustiloja ja pyyntöjä muille verrataan sivuston palveluihin. Enintään 20 sivua sivukartasta, korkeintaan kymmenen minuuttia. Tilastoihin se ei kirjaudu.',
  scan: 'Tarkista nyt',
  noBrowser:
    'Tarkistukseen ei ole selainta. Asenna Chromium, Google Chrome tai Microsoft Edge koneelle, jolla Lupa on, tai kerro sen paikka asetuksessa LUPA_BROWSER. ”lupa doctor” kertoo, mitä löytyy.',
  running: 'Sivuja avataan …',
  progress: '{visited} / {planned} sivua',
  busy: 'Tarkistus on jo käynnissä. Yritä uudelleen, kun se on ohi.',
  every: 'Itsestään',
  everyHelp: 'Sivuston omistajat ja tietosuojavastaavat saavat viestin, kun jokin muuttuu.',
  schedule: { never: 'Ei koskaan', '7': 'Joka viikko', '30': '30 päivän välein' },
  saved: 'Tallennettu.',
  result: 'Löydetty {instant}',
  fault: {
    'no-page':
      'Yhtään sivua ei voitu avata. Ovatko yleisten asetusten osoitteet sivuston omia, ja saako tämä kone niihin yhteyden?',
    failed: 'Tarkistus epäonnistui. Luvan loki kertoo lisää.',
    stopped: 'Tarkistus keskeytettiin.',
  },
  summary: {
    one: '{found} / {count} nähdystä ei ole niin kuin on ilmoitettu.',
    other: '{found} / {count} nähdystä ei ole niin kuin on ilmoitettu.',
  },
  well: 'Kaikki on niin kuin on ilmoitettu',
  wellHelp:
    'Kaikki, mitä nämä sivut tallentavat ja lataavat, on sivuston palveluissa ja odottaa suostumusta, kun pitää.',
  changes: 'Edellisen tarkistuksen jälkeen: {appeared} uutta, {gone} poissa.',
  unchanged: 'Mikään ei ole muuttunut edellisen tarkistuksen jälkeen.',
  isNew: 'Uusi',
  gone: 'Ei enää löytynyt',
  groups: {
    early: {
      title: 'Ilman suostumusta',
      advice:
        'Näistä kysytään kävijöiltä, mutta ne eivät odota vastausta. Estä ne sivuillasi: kunkin palvelun koodi on Palveluissa, ja docs/embedding.md kertoo lisää.',
    },
    undeclared: {
      title: 'Ilmoittamatta',
      advice:
        'Lisää palvelu, johon nämä kuuluvat, Palveluihin, tai nimi tai palvelin sellaiseen, joka siellä jo on. Estä se, kunnes se sallitaan, ellei sivusto ole mahdoton ilman sitä. Poista sivuilta se, mitä kukaan ei tarvitse.',
    },
    unseen: {
      title: 'Ilmoitettu, mutta ei nähty',
      advice:
        'Poista palvelu tai nimi, jos sivusto ei enää käytä sitä. Tarkistus ei kirjaudu, osta eikä lähetä lomakkeita: se ei näe sitä, mikä ilmestyy vasta silloin.',
    },
  },
  toServices: 'Palveluihin',
  kinds: {
    cookie: 'Eväste',
    localStorage: 'Paikallinen tallennustila',
    sessionStorage: 'Istunnon tallennustila',
    indexedDB: 'Tietokanta',
    request: 'Pyyntö',
    service: 'Palvelu',
  },
  moments: { before: 'ennen valintaa', refused: 'kiellon jälkeen', allowed: 'suostumuksen jälkeen' },
  pages: 'Avattuja sivuja: {count}',
  outcomes: {
    read: 'Avattiin',
    elsewhere: 'Johti toiseen osoitteeseen, johon tarkistus ei mene',
    failed: 'Ei antanut sivua',
    unfinished: 'Latautui vielä, kun aika loppui',
    'no-banner': 'Ei banneria: valinnan jälkeisestä ei tiedetä mitään',
    'left-out': 'Jäi pois, koska aika loppui',
  },
  onThisMachine:
    'Sivusto on samalla koneella kuin Lupa, ja koneen muihinkin osoitteisiin päästettiin. Julkisten sivustojen tarkistus ottaa yhteyden vain julkisiin osoitteisiin.',
}

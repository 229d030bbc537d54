import type { Wording } from '../wording.ts'

export const fi: Wording = {
  banner: {
    title: 'Saammeko tilastoida käyntisi?',
    titleWithOthers: 'Saammeko tilastoida käyntisi ja ladata muiden palveluja?',
    intro: {
      full: '{site} haluaisi tallentaa, mitä sivuja luet, milloin, kuinka kauan ja millä selaimella ja IP-osoitteella, jotta näemme, miten sivustoa käytetään, ja voimme parantaa sitä.',
      shortened:
        '{site} haluaisi tallentaa, mitä sivuja luet, milloin, kuinka kauan, millä selaimella ja suunnilleen mistä verkosta, jotta näemme, miten sivustoa käytetään, ja voimme parantaa sitä.',
      none: '{site} haluaisi tallentaa, mitä sivuja luet, milloin, kuinka kauan ja millä selaimella, jotta näemme, miten sivustoa käytetään, ja voimme parantaa sitä.',
    },
    others: 'Jos hyväksyt, myös nämä palvelut ladataan, ja ne saavat tietoja käynnistäsi:',
    withdrawable:
      'Sivusto toimii samoin ilman sitäkin. Voit muuttaa mieltäsi milloin tahansa jokaisen sivun alareunan painikkeella.',
    withdrawableByLink:
      'Sivusto toimii samoin ilman sitäkin. Voit muuttaa mieltäsi milloin tahansa jokaisella sivulla olevasta tietosuojavalintojen linkistä.',
    signal:
      'Selaimesi lähettää signaalin ”{signal}”, ja noudatamme sitä: vaikka hyväksyt, markkinointi ja yhdistäminen pysyvät poissa, ellet itse ota niitä käyttöön.',
    accept: 'Hyväksy',
    refuse: 'Kieltäydy',
    customise: 'Valitse',
    settings: 'Tietosuojavalinnat',
    purposes: {
      necessary: 'Välttämättömät',
      preferences: 'Mieltymykset',
      statistics: 'Tilastot',
      marketing: 'Markkinointi',
      linking: 'Yhdistäminen tietoihisi',
    },
  },
  preferences: {
    intro: 'Valitse, mitä tämä sivusto saa tehdä. Mitään näistä ei tarvita sivuston lukemiseen.',
    save: 'Tallenna valinnat',
    cancel: 'Peruuta',
    alwaysOn: 'Aina käytössä',
    details: 'Mitä tallennetaan ja kuinka pitkäksi aikaa',
    receives: 'Kuka saa tiedot',
    ownProvider: 'Vain {site}',
    policy: 'Tietosuojaseloste',
    measured: 'Lisäksi tallennetaan: {measured}.',
    kept: {
      full: 'Käyntien säilytysaika: {months}. Kokonaisten IP-osoitteiden säilytysaika: {days}; sitten ne lyhennetään.',
      shortened: 'Käyntien säilytysaika: {months}. IP-osoitteet lyhennetään ennen tallentamista.',
      none: 'Käyntien säilytysaika: {months}. IP-osoitteita ei tallenneta.',
    },
  },
  stored: {
    title: 'Tämän sivuston evästeet ja muut tallenteet',
    name: 'Nimi',
    kind: 'Laji',
    lifetime: 'Säilytysaika',
    setBy: 'Asettaja',
    firstParty: 'tämä sivusto',
    thirdParty: 'kolmas osapuoli',
    untilClosed: 'kunnes selain suljetaan',
    untilDeleted: 'kunnes se poistetaan',
    cookie: 'Eväste',
    localStorage: 'Paikallinen tallennustila',
    sessionStorage: 'Istunnon tallennustila',
    indexedDB: 'Selaimen tietokanta',
    nothing: 'Ei tallenna laitteellesi mitään.',
    changed: 'Viimeksi muutettu {date}',
    allowed: 'Sallittu',
    notAllowed: 'Ei sallittu',
  },
  placeholder: {
    title: '{service} ei ole ladattu',
    text: 'Tässä näytettynä se lähettäisi IP-osoitteesi ja tiedon sivusta, jolla olet, vastaanottajalle {provider}.',
    once: 'Lataa kerran',
    always: 'Salli aina',
  },
  form: {
    link: 'Yhdistä käyntini tällä sivustolla näihin tietoihin',
    linkText: 'Vapaaehtoinen. Lomake lähetetään joka tapauksessa, ja voit perua tämän tietosuojavalinnoissa.',
  },
  purposes: {
    necessary: { text: 'Muistaa tässä tekemäsi valinnan.', lost: '' },
    preferences: {
      text: 'Muistaa sivustolla tekemäsi asetukset ja näyttää muiden palvelujen sisältöä.',
      lost: 'Ilman tätä voit joutua tekemään asetukset uudelleen, ja tällainen sisältö pysyy piilossa.',
    },
    statistics: {
      text: 'Näyttää, miten sivustoa käytetään, jotta sitä voidaan parantaa.',
      lost: 'Ilman tätä mikään sivuston toiminto ei lakkaa toimimasta.',
    },
    marketing: {
      text: 'Näyttää sinulle sopivaa mainontaa ja mittaa sen tuloksia.',
      lost: 'Ilman tätä näet yleistä mainontaa.',
    },
    linking: {
      text: 'Jos lähetät lomakkeen, käyntisi tästä lähtien yhdistetään siinä antamiisi tietoihin.',
      lost: 'Lomake toimii aivan samoin ilman tätä.',
    },
  },
  services: {
    'lupa-choice': { name: 'Valintasi', text: 'Säilyttää vastauksesi, jotta sitä ei kysytä joka sivulla.' },
    'lupa-statistics': {
      name: 'Oma tilastomme',
      text: 'Tallentaa sivut, ajat, lukemiseen käytetyn ajan, sivuston ilmoittamat toiminnot, selaimen, kielen ja näytön kokoluokan sekä selaimellesi arvotun tunnisteen.',
    },
    'google-analytics': {
      name: 'Google Analytics',
      text: 'Google mittaa käynnin ja voi käsitellä tietoja Yhdysvalloissa.',
    },
    'google-demographics': {
      name: 'Google Analyticsin väestötiedot',
      text: 'Google lisää tilastoihin iän, sukupuolen ja kiinnostuksen kohteet, jotka se tietää sille kirjautuneista ihmisistä, ja käyttää käyntiä mainontaan.',
    },
    'lupa-linking': {
      name: 'Lomakkeeseen yhdistetyt käynnit',
      text: 'Henkilökunta näkee lomakkeen lähettäneen käynnit. Kun perut tämän, yhteys poistetaan.',
    },
  },
  kinds: {
    analytics: 'Mittaa, miten sivustoa käytetään.',
    recordings: 'Tallentaa, mitä teet sivulla, ja näyttää sen lämpökarttoina ja toistoina.',
    advertising: 'Näyttää sinulle mainoksia täällä ja muualla ja mittaa niiden tuloksia.',
    'tag-manager': 'Lataa muita palveluja, jotka olet sallinut.',
    video: 'Toistaa videoita.',
    audio: 'Toistaa ääntä.',
    map: 'Näyttää karttoja.',
    fonts: 'Lataa kirjasintyyppejä.',
    social: 'Näyttää yhteisöpalvelun julkaisuja ja painikkeita.',
    chat: 'Antaa sinun keskustella kanssamme.',
    captcha: 'Erottaa ihmiset ohjelmista, jotta lomakkeita ei käytetä väärin.',
    payment: 'Ottaa vastaan maksuja ja estää petoksia.',
    newsletter: 'Pitää yhteyttä postitse ja lomakkeilla ja mittaa, mitä luetaan.',
    booking: 'Antaa sinun varata ajan.',
    comments: 'Näyttää kommentteja ja antaa sinun kirjoittaa niitä.',
    reviews: 'Näyttää asiakkaiden arvioita.',
    experiments: 'Kokeilee sivun eri versioita.',
    errors: 'Ilmoittaa sivuston virheistä, jotta ne voidaan korjata.',
    embed: 'Näyttää toisen palvelun sisältöä.',
  },
  measures: {
    scroll: 'kuinka pitkälle vierität',
    outbound: 'linkit, joita seuraat muille sivustoille',
    downloads: 'tiedostot, jotka lataat',
    forms: 'mitä lomakkeita lähetät (ei mitä kirjoitat)',
    missing: 'sivut, joita ei löytynyt',
    vitals: 'kuinka nopeasti sivut latautuvat ja vastaavat',
  },
}

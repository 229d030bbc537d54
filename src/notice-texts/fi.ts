import type { NoticeText } from '../notice-text.ts'
import { fi as ready } from '../ready-texts/fi.ts'

export const fi: NoticeText = {
  locale: 'fi-FI',
  title: (register) => `Tietosuojaseloste: ${register}`,
  version: 'Versio',
  published: 'Julkaistu',
  language: 'Kieli',
  fingerprint: 'JSON-tiedoston SHA-256',
  sections: {
    controller: 'Rekisterinpitäjä',
    contact: 'Rekisterin yhteyshenkilö',
    officer: 'Tietosuojavastaava',
    register: 'Rekisterin nimi',
    purposes: 'Käsittelyn tarkoitukset ja oikeusperusteet',
    interests: 'Oikeutetut edut',
    consent: 'Suostumus',
    automated: 'Automaattinen päätöksenteko ja profilointi',
    data: 'Rekisterin tietosisältö',
    duty: 'Onko tiedot pakko antaa',
    sources: 'Säännönmukaiset tietolähteet',
    recipients: 'Tietojen vastaanottajat ja luovutukset',
    transfers: 'Tietojen siirto EU:n ja ETA:n ulkopuolelle',
    retention: 'Tietojen säilytysaika',
    security: 'Rekisterin suojauksen periaatteet',
    cookies: 'Evästeet ja käynnit sivustoillamme',
    rights: 'Oikeutesi',
    asking: 'Miten käytät oikeuksiasi',
    complaint: 'Oikeus tehdä valitus valvontaviranomaiselle',
    changes: 'Selosteen muutokset',
  },
  party: {
    name: 'Nimi',
    businessId: 'Y-tunnus',
    address: 'Osoite',
    phone: 'Puhelin',
    email: 'Sähköposti',
    website: 'Verkkosivusto',
  },
  registerName: (name) => `Tämä seloste koskee rekisteriä ”${name}”.`,
  purposesIntro:
    'Henkilötietoja käsitellään seuraaviin tarkoituksiin, joilla kullakin on oma oikeusperusteensa (tietosuoja-asetuksen 6 artikla).',
  purposes: ready.purposes,
  purposeColumns: ['Tarkoitus', 'Mitä tehdään', 'Oikeusperuste'],
  bases: {
    consent: 'Suostumus (6 artiklan 1 kohdan a alakohta)',
    contract: 'Sopimus tai sitä edeltävät toimet pyynnöstäsi (6 artiklan 1 kohdan b alakohta)',
    'legal-obligation': 'Lakisääteinen velvoite (6 artiklan 1 kohdan c alakohta)',
    'legitimate-interest': 'Oikeutettu etu (6 artiklan 1 kohdan f alakohta)',
  },
  noInterests: 'Mikään käsittelyn tarkoitus ei perustu oikeutettuun etuun.',
  interestsWeighed:
    'Olemme punninneet näitä etuja sinun etujasi ja oikeuksiasi vastaan. Voit pyytää arvion nähtäväksesi ja vastustaa käsittelyä henkilökohtaiseen erityiseen tilanteeseesi liittyvällä perusteella.',
  noConsents: 'Mikään tämän rekisterin käsittelytarkoitus ei perustu suostumukseen.',
  consents: 'Suostumukseesi perustuvat nämä tarkoitukset:',
  siteConsents: (sites) =>
    `Se, mihin sivustojemme (${sites}) kävijät voivat antaa suostumuksen, on kerrottu kohdassa ”Evästeet ja käynnit sivustoillamme”.`,
  consentWithdrawn:
    'Voit peruuttaa suostumuksesi milloin tahansa yhtä helposti kuin annoit sen. Peruuttaminen ei vaikuta ennen sitä tehdyn käsittelyn lainmukaisuuteen.',
  decisions: {
    yes: 'Päätöksiä, joilla on oikeusvaikutuksia tai jotka muuten vaikuttavat merkittävästi, tehdään myös pelkästään automaattisesti.',
    no: 'Pelkästään automaattisesti ei tehdä päätöksiä, joilla on oikeusvaikutuksia tai jotka muuten vaikuttavat merkittävästi.',
  },
  profiling: {
    yes: 'Henkilötietoja käytetään profilointiin.',
    no: 'Henkilötietoja ei käytetä profilointiin.',
  },
  creditByHumans: 'Luoton myöntää tai epää aina ihminen, ei koskaan pelkkä ohjelma.',
  targetingInside:
    'Sisällön ja mainonnan kohderyhmät muodostetaan ja niitä käytetään vain meillä; ryhmiin kuulumista ei luovuteta muille.',
  dataIntro: 'Rekisterissä on asiakkaasta tai yhteyshenkilöstä seuraavia tietoja:',
  groupColumns: ['Tietoryhmä', 'Tiedot'],
  fieldGroups: {
    name: 'Nimi',
    organisation: 'Edustettu organisaatio',
    contact: 'Yhteystiedot',
    billing: 'Laskutustiedot',
  },
  groups: {
    identifier: { name: 'Asiakasnumero', about: 'Numero, jolla asiakas tunnetaan rekisterissä.' },
    name: { name: 'Hakusanat', about: 'Nimi suojatussa muodossa hakua varten.' },
    organisation: {
      name: 'Organisaation edustaminen',
      about: 'Mitä organisaatiota yhteyshenkilö edustaa, missä tehtävässä ja milloin.',
    },
    contact: {
      name: 'Yhteystietojen vertailutieto',
      about: 'Sähköpostiosoite ja puhelinnumero suojatussa muodossa kaksoiskappaleiden löytämiseksi.',
    },
    billing: { name: 'Laskut', about: 'Numero, päivät, summat, maksut ja perintä.' },
    relationship: {
      name: 'Asiakassuhde',
      about: 'Onko asiakas henkilö vai organisaatio; asiakkuuden alku ja loppu.',
    },
    disclosure: { name: 'Luovutukset', about: 'Kenelle tietoja on luovutettu, mitä, milloin ja miksi.' },
    paper: {
      name: 'Asiakirjat',
      about: 'Mitä paperisia asiakirjoja on, missä niitä säilytetään ja mihin asti.',
    },
    submission: {
      name: 'Lomakkeet ja ilmoitukset',
      about: 'Mitä on lähetetty lomakkeilla tai linkeistä ja milloin.',
    },
    request: { name: 'Pyynnöt', about: 'Mitä olet rekisteröitynä pyytänyt ja miten pyyntöön on vastattu.' },
    origin: {
      name: 'Alkuperä ja historia',
      about: 'Mistä ja milloin kukin tieto on saatu ja miten sitä on muutettu.',
    },
    restriction: { name: 'Rajoitukset', about: 'Onko tietojen käsittelyä rajoitettu.' },
    order: { name: 'Tilaukset', about: 'Mitä on tilattu ja toimitettu, milloin ja mihin hintaan.' },
    ban: { name: 'Kiellot', about: 'Mitä asiakas on kieltänyt, milloin ja miten tieto kiellosta saatiin.' },
    list: { name: 'Luettelot', about: 'Missä luetteloissa ja postitustarroissa asiakas on ollut.' },
    link: {
      name: 'Yhdistetyt käynnit',
      about: 'Suostumuksellasi: sivustoillamme tekemiesi käyntien sivut, ajat, selain ja IP-osoite.',
    },
    account: { name: 'Asiakastunnus', about: 'Antamamme käyttäjätunnus ja sen käyttöajat.' },
  },
  fields: {
    givenName: 'etunimi',
    familyName: 'sukunimi',
    organisation: 'organisaatio',
    title: 'tehtävänimike',
    email: 'sähköpostiosoite',
    phone: 'puhelinnumero',
    streetAddress: 'katuosoite',
    postalCode: 'postinumero',
    city: 'paikkakunta',
    country: 'maa',
    url: 'www-osoite',
    billingName: 'laskun saaja',
    billingStreetAddress: 'laskutusosoite',
    billingPostalCode: 'laskun postinumero',
    billingCity: 'laskun paikkakunta',
    billingCountry: 'laskun maa',
    billingEmail: 'laskutuksen sähköpostiosoite',
    einvoiceAddress: 'verkkolaskuosoite',
    einvoiceOperator: 'verkkolaskuoperaattori',
    vatNumber: 'Y-tunnus',
    billingReference: 'viite',
  },
  dutyColumns: ['Tieto', 'Vaatimus', 'Jos tietoa ei anneta'],
  needs: { statutory: 'Lakisääteinen vaatimus', contractual: 'Sopimukseen perustuva vaatimus' },
  voluntary: 'Kaikki muut tiedot ovat vapaaehtoisia, eikä niiden antamatta jättämisestä seuraa mitään.',
  allVoluntary:
    'Kaikki tiedot ovat vapaaehtoisia: laki tai sopimus ei edellytä niitä, eikä niiden antamatta jättämisestä seuraa mitään.',
  sourcesIntro: 'Tietoja saadaan:',
  sources: {
    registration: 'asiakkaalta rekisteröitymisen, tilauksen tai sopimuksen yhteydessä',
    notice: 'asiakkaan ilmoituksista',
    form: 'sivustojemme lomakkeista',
    invitation: 'asiakkaalle lähetetyn sähköisen kutsun kautta (linkki)',
    credentials: 'asiakkaalle annetuilla tunnuksilla',
    'linked-visit':
      'käynneistä sivustoillamme, jos kävijä on sallinut niiden yhdistämisen lähettämäänsä lomakkeeseen',
  },
  outsideSources: 'Tietoja saadaan myös muilta kuin sinulta itseltäsi:',
  noOutsideSources:
    'Tietoja ei hankita muilta kuin henkilöiltä itseltään ja organisaatioilta, joita he edustavat.',
  outsideColumns: ['Lähde', 'Mikä se on', 'Peruste'],
  outside: {
    authority: 'Viranomainen',
    'update-service': 'Päivityspalvelu',
    subcontractor: 'Alihankkija',
    partner: 'Yhteistyökumppani',
  },
  outsideTold:
    'Niiltä saadaan kohdassa ”Rekisterin tietosisältö” mainittuja tietoja: nimi, edustettu organisaatio, yhteystiedot ja laskutustiedot. Siitä kerrotaan sinulle kuukauden kuluessa, tai jo ensimmäisen yhteydenoton tai tietojen luovuttamisen yhteydessä, jos se on aiemmin.',
  staffOnly: 'Tietoja käyttävät ne työntekijämme, jotka tarvitsevat niitä työssään.',
  noRecipients: 'Tietoja ei luovuteta säännöllisesti muille.',
  recipientColumns: ['Vastaanottaja', 'Mikä se on', 'Maa'],
  recipientKinds: {
    'service-provider': 'Palveluntarjoaja',
    'credit-institution': 'Luottolaitos',
    'collection-agency': 'Perintätoimisto',
    'billing-service': 'Laskutuspalvelu',
    authority: 'Viranomainen',
    other: 'Muu vastaanottaja',
  },
  processor: 'Lukuumme toimiva henkilötietojen käsittelijä',
  processorGets: (fields) => `Lukuumme toimiva henkilötietojen käsittelijä; saa nämä tiedot: ${fields}`,
  processorWorks: 'Lukuumme toimiva henkilötietojen käsittelijä, jonka työntekijät voivat käyttää rekisteriä',
  disclosed:
    'Muuten tietoja luovutetaan vain seuraavista syistä, ja joka kerta kirjataan, mitä luovutettiin, kenelle ja miksi:',
  reasons: {
    'value-added-service': 'käyttämäsi lisäarvopalvelun toteuttaminen',
    'credit-decision': 'luottopäätöksen tukeminen',
    'credit-application': 'luottohakemuksesi käsittely',
    collection: 'saatavan perintä',
    billing: 'laskutus',
    'legal-duty': 'lakisääteinen velvoite',
  },
  directory: {
    contacts:
      'Luettelossa ovat organisaatiot ja niiden yhteyshenkilöt, eivät yksityishenkilöt. Voit kieltää tietojesi julkaisemisen.',
    everyone: 'Luettelossa ovat kaikki asiakkaat, jotka eivät ole kieltäneet tietojensa julkaisemista.',
  },
  siteServices: (sites) =>
    `Sivustojemme (${sites}) palvelut, jotka saavat tietoja kävijöistä, on lueteltu kohdassa ”Evästeet ja käynnit sivustoillamme”.`,
  noTransfers: 'Tietoja ei siirretä Euroopan unionin eikä Euroopan talousalueen ulkopuolelle.',
  transfersIntro:
    'Tietoja siirretään Euroopan talousalueen ulkopuolelle vain seuraaville ja vain siltä osin kuin se on tarpeellista:',
  transferColumns: ['Kenelle', 'Maa', 'Miksi se on tarpeellista', 'Suojatoimi'],
  safeguards: {
    'adequacy-decision': 'Komission päätös tietosuojan riittävyydestä (45 artikla)',
    'standard-contractual-clauses': 'Vakiosopimuslausekkeet (46 artikla)',
    'binding-corporate-rules': 'Yritystä koskevat sitovat säännöt (47 artikla)',
    'code-of-conduct': 'Hyväksytyt käytännesäännöt (46 artikla)',
    certification: 'Hyväksytty sertifiointi (46 artikla)',
    'public-instrument': 'Viranomaisten välinen sitova asiakirja (46 artikla)',
    derogation: 'Erityistilannetta koskeva poikkeus (49 artikla)',
  },
  onward: ({ provider, to, country, ground }) =>
    `Jos annat siihen suostumuksesi, ${provider} voi siirtää tietoja yhtiölle ${to} (${country}). Suojatoimena on ${ground}.`,
  onwardUnasked: ({ provider, to, country, ground }) =>
    `${provider} voi valinnastasi riippumatta siirtää tietoja yhtiölle ${to} (${country}). Suojatoimena on ${ground}.`,
  copy: 'Voit pyytää meiltä jäljennöksen suojatoimista.',
  retentionColumns: ['Tiedot', 'Säilytysaika'],
  kept: {
    customer: 'Asiakastiedot',
    customerUntil: (time) => `${time} asiakkuuden päättymisestä`,
    bookkeeping: 'Tilaukset, laskut ja muut tositteet',
    bookkeepingYears: (month) =>
      `6 vuotta sen kalenterivuoden lopusta, jona tilikausi on päättynyt (tilikautemme päättyy kuukauteen: ${month}); kirjanpitolain 2 luvun 10 §`,
    papers: 'Paperiset asiakirjat',
    papersUntil: 'päivään, joka kirjattiin asiakirjaa vastaanotettaessa',
    linking: 'Käyntien yhteys asiakkaaseen',
    linkingUntil: 'suostumuksesi voimassaolon ajan; sen peruuttaminen poistaa yhteyden heti',
    requests: 'Rekisteröityjen pyynnöt',
    requestsUntil: (time) => `${time} pyynnön käsittelyn päättymisestä`,
    lists: 'Laaditut luettelot ja postitustarrat',
    listsUntil: (time) => `${time} laatimisesta`,
    proof: 'Kiellot ja luovutukset',
    proofUntil: 'yhtä kauan kuin asiakastiedot, jotta voidaan osoittaa, että lakia ja kieltoja on noudatettu',
    suppression: 'Kiellot ja poistot lukukelvottomassa muodossa',
    suppressionUntil: 'niin kauan kuin rekisteri on olemassa, jotta niitä noudatetaan',
    log: 'Loki siitä, kuka on lukenut tai muuttanut tietoja',
    logUntil: 'niin kauan kuin sitä voidaan tarvita käsittelyn selvittämiseen',
    visits: 'Käynnit sivustoillamme',
    visitsUntil: 'kuten kunkin sivuston kohdalla kerrotaan luvussa ”Evästeet ja käynnit sivustoillamme”',
  },
  held: 'Tiedot, joiden poistamista pyydät, säilytetään vain niin kauan kuin lainsäädäntö, avoimet laskut tai perintätoimet sitä edellyttävät; kerromme, mikä niistä estää poistamisen, ja poistamme tiedot, kun este on lakannut.',
  securityIntro: 'Tietoja suojaavat nämä toimet:',
  security: {
    accounts:
      'Jokaisella rekisterin käyttäjällä on henkilökohtainen käyttäjätunnus ja salasana sekä toinen tunnistautumistapa.',
    roles: 'Kukin rooli voi lukea tai ylläpitää vain sitä, mitä työ edellyttää, ja käytön syy ilmoitetaan.',
    confidentiality: 'Jokainen käyttäjä on antanut salassapitositoumuksen.',
    log: 'Jokainen lukeminen, muutos ja vienti kirjataan lokiin, jota ei voi muuttaa huomaamatta.',
    encryption: 'Kunkin asiakkaan tiedot on salattu omalla avaimellaan.',
    https: 'Tietoliikenneyhteydet on salattu.',
    'separate-listener': 'Henkilökunnan käyttöliittymä on omassa yhteydessään, erillään julkisista sivuista.',
    papers:
      'Paperiset asiakirjat säilytetään lukituissa ja paloturvallisissa tiloissa, ja niitä käsittelevät vain siihen määrätyt.',
  },
  noSites: 'Mikään verkkosivusto ei lähetä tietoja tähän rekisteriin.',
  cookies: {
    what: 'Eväste on pieni tekstitiedosto, jonka sivusto tallentaa laitteellesi selaimen kautta. Selaimissa on samaan tarkoitukseen muitakin tallennuspaikkoja: paikallinen tallennustila, istunnon tallennustila ja tietokannat.',
    harmless:
      'Evästeet eivät vahingoita laitettasi tai tiedostojasi: ne ovat tietoa, eikä niitä koskaan suoriteta ohjelmina.',
    unasked: 'Ennen kuin olet valinnut, ei tallenneta eikä lueta mitään muuta kuin välttämätöntä.',
    asked: 'Valitset tarkoituksittain ja palveluittain, ja kieltäytyminen on yhtä helppoa kuin hyväksyminen.',
    unidentified: 'Vierailijaa ei voida tunnistaa pelkkien evästeiden avulla.',
    linked:
      'Käynnit voidaan yhdistää lomakkeella lähettämiisi tietoihin vain, jos sallit sen erikseen. Sen jälkeen ne näkyvät tietojesi yhteydessä, kunnes perut sen; lomake toimii samoin ilman sitäkin.',
    change:
      'Voit muuttaa mieltäsi milloin tahansa jokaisella sivulla samassa paikassa, jossa teit valintasi (”Tietosuojavalinnat”). Palvelun omaan verkkotunnukseemme tallentamat evästeet poistetaan silloin.',
    browser:
      'Voit estää tai poistaa evästeitä myös selaimessasi. Sivustot toimivat silti, mutta se saattaa vaikuttaa joihinkin toimintoihin, eikä selaimen asetus korvaa täällä tekemääsi valintaa.',
    policy: 'Evästekäytäntö',
    google:
      'Google Analyticsia käytetään sivuston käytön seurantaan, sivuston kehittämiseen ja markkinoinnin suunnitteluun. Näemme vain yhteenvetoja emmekä yksittäisiä henkilöitä, eikä Googlelle lähetetä nimiä, osoitteita tai lomakkeiden tietoja.',
    supervised: (authority) => `Evästeitä ja muuta tallentamista laitteellesi valvoo ${authority}.`,
    title: (site) => `Evästekäytäntö: ${site}`,
    site: 'Sivusto',
    explained: 'Mitä evästeet ovat',
    choosing: 'Miten valitset',
    listed: 'Mitä tämä sivusto tallentaa ja kuka saa tietoja',
    noticeOf: 'Tietosuojaseloste rekisteristä, johon lomakkeet lähetetään',
  },
  rights: {
    access: {
      name: 'Tarkastusoikeus',
      about:
        'Sinulla on oikeus tietää, käsitelläänkö sinua koskevia tietoja, ja saada niistä jäljennös (15 artikla).',
    },
    rectification: {
      name: 'Tiedon oikaiseminen',
      about:
        'Virheellinen, tarpeeton, puutteellinen tai vanhentunut tieto oikaistaan, poistetaan tai täydennetään viivytyksettä (16 artikla). Ilmoitamme siitä sille, jolta tieto on saatu tai jolle se on luovutettu.',
    },
    erasure: {
      name: 'Tiedon poistaminen',
      about:
        'Voit pyytää tietojesi poistamista ja tulla kokonaan unohdetuksi (17 artikla). Se, mitä laki vaatii säilyttämään, anonymisoidaan soveltuvin osin tai säilytetään vain sitä varten. Yhteystietosi säilytetään sen ajan, kun toimit organisaation yhteyshenkilönä.',
    },
    restriction: {
      name: 'Käsittelyn rajoittaminen',
      about:
        'Voit pyytää käsittelyn rajoittamista esimerkiksi siksi ajaksi, kun tietojen paikkansapitävyyttä selvitetään (18 artikla). Silloin tietoja vain säilytetään.',
    },
    portability: {
      name: 'Tietojen siirtäminen',
      about:
        'Voit saada meille antamasi tiedot, joita käsitellään sopimuksen tai suostumuksen perusteella, muodossa, jonka toinen järjestelmä pystyy lukemaan (20 artikla).',
    },
    objection: {
      name: 'Vastustamisoikeus',
      about:
        'Voit henkilökohtaiseen erityiseen tilanteeseesi liittyvällä perusteella vastustaa käsittelyä, joka perustuu oikeutettuun etuun (21 artikla). Käsittely lopetetaan, ellei siihen ole huomattavan tärkeää ja perusteltua syytä.',
    },
    marketing: {
      name: 'Markkinoinnin kieltäminen',
      about:
        'Voit milloin tahansa ja syytä kertomatta kieltää suoramainonnan, etämyynnin ja muun suoramarkkinoinnin, markkina- ja mielipidetutkimukset sekä tietojesi julkaisemisen luetteloissa. Kielto koskee sekä omaa käyttöämme että luovuttamista ja on voimassa senkin jälkeen, kun tietosi on poistettu.',
    },
    withdrawal: {
      name: 'Suostumuksen peruuttaminen',
      about: 'Jos käsittely perustuu suostumukseen, voit peruuttaa sen milloin tahansa (7 artikla).',
    },
    human: {
      name: 'Ihmisen tekemä ratkaisu',
      about:
        'Voit vaatia, että automaattisesti tehdyn päätöksen käsittelee ihminen, esittää kantasi ja riitauttaa päätöksen (22 artikla).',
    },
  },
  asking: [
    'Voit esittää pyynnön sähköisesti tai kirjallisesti suomeksi, ruotsiksi tai englanniksi, ja vastaus annetaan pyynnön kielellä. Jos pyyntöä ei ole allekirjoitettu, varmistamme henkilöllisyytesi muulla tavalla.',
    'Pyynnöt ovat maksuttomia. Niihin vastataan viivytyksettä ja viimeistään kuukauden kuluessa siitä, kun pyyntö on saapunut; jos pyyntö on monimutkainen tai pyyntöjä on paljon, voimme käyttää enintään kaksi kuukautta lisää ja kerromme siitä perusteluineen ensimmäisen kuukauden aikana.',
    'Jos pyyntöön ei suostuta, saat siitä kirjallisen todistuksen, jossa mainitaan syyt, ja voit saattaa asian valvontaviranomaisen tai tuomioistuimen ratkaistavaksi.',
  ],
  askHere: ({ name, email, phone, address }) =>
    `Pyynnöt osoitetaan: ${name}, ${email}, ${phone}, ${address}.`,
  askOnline: (site) => `Esitä pyyntö verkossa (${site})`,
  complaint:
    'Jos katsot, että tietojasi käsitellään lainvastaisesti, voit tehdä valituksen valvontaviranomaiselle:',
  elsewhere:
    'Voit tehdä valituksen myös sen EU- tai ETA-maan valvontaviranomaiselle, jossa on vakinainen asuinpaikkasi tai työpaikkasi tai jossa väitetty rikkominen on tapahtunut.',
  judge: 'Voit myös saattaa asian tuomioistuimen ratkaistavaksi.',
  changes:
    'Tämä seloste on kirjoitettu sen mukaan, mitä teemme. Jokaisella versiolla on pysyvä osoite, ja siinä kerrotaan, miten se eroaa edellisestä. Asiakkaille kerrotaan, kun käsittelyn tarkoitus, tietojen vastaanottaja tai säilytysaika muuttuu.',
}

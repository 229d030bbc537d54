import type { Wording } from '../wording.ts'

export const et: Wording = {
  banner: {
    title: 'Kas tohime teie külastust loendada?',
    titleWithOthers: 'Kas tohime teie külastust loendada ja laadida teiste pakkujate teenuseid?',
    intro: {
      full: '{site} soovib salvestada, milliseid lehti te loete, millal, kui kaua, millise brauseriga ja milliselt IP-aadressilt, et näha, kuidas veebisaiti kasutatakse, ja seda parandada.',
      shortened:
        '{site} soovib salvestada, milliseid lehti te loete, millal, kui kaua, millise brauseriga ja ligikaudu millisest võrgust, et näha, kuidas veebisaiti kasutatakse, ja seda parandada.',
      none: '{site} soovib salvestada, milliseid lehti te loete, millal, kui kaua ja millise brauseriga, et näha, kuidas veebisaiti kasutatakse, ja seda parandada.',
    },
    others: 'Kui nõustute, laaditakse ka järgmised teenused ja need saavad andmeid teie külastuse kohta:',
    advanced:
      'Google saab teie külastuse kohta andmeid, ilma küpsisteta, ka enne teie valikut ja siis, kui keeldute.',
    advancedElsewhere:
      'Google saab teie külastuse kohta andmeid, ka enne teie valikut ja siis, kui keeldute.',
    unchanged: 'Veebisait töötab ilma selleta samamoodi.',
    hidden: 'Ilma selleta jääb teiste teenuste sisu peidetuks; muus osas töötab veebisait samamoodi.',
    withdrawable: 'Saate oma otsust igal ajal muuta iga lehe allservas oleva nupuga.',
    withdrawableByLink: 'Saate oma otsust igal ajal muuta igal lehel oleva privaatsusvalikute lingi kaudu.',
    signal:
      'Teie brauser saadab signaali „{signal}“ ja me järgime seda: turundus ja sidumine jäävad ka nõustumisel välja lülitatuks, kui te neid ise sisse ei lülita.',
    accept: 'Nõustu',
    refuse: 'Keeldu',
    customise: 'Vali',
    settings: 'Privaatsusvalikud',
    purposes: {
      necessary: 'Vajalikud',
      preferences: 'Eelistused',
      statistics: 'Statistika',
      marketing: 'Turundus',
      linking: 'Sidumine teie andmetega',
    },
  },
  preferences: {
    intro: 'Valige, mida see veebisait tohib teha. Veebisaidi lugemiseks ei ole neist ühtegi vaja.',
    save: 'Salvesta valikud',
    cancel: 'Tühista',
    alwaysOn: 'Alati sisse lülitatud',
    details: 'Mida ja kui kaua säilitatakse',
    receives: 'Andmete vastuvõtja',
    ownProvider: 'Ainult {site}',
    policy: 'Privaatsuspoliitika',
    measured: 'Lisaks salvestatakse: {measured}.',
    kept: {
      full: 'Külastuste säilitusaeg: {months}. Täielike IP-aadresside säilitusaeg: {days}; seejärel need lühendatakse.',
      shortened: 'Külastuste säilitusaeg: {months}. IP-aadressid lühendatakse enne säilitamist.',
      none: 'Külastuste säilitusaeg: {months}. IP-aadresse ei säilitata.',
    },
  },
  stored: {
    title: 'Selle veebisaidi küpsised ja muud seadmesse salvestatavad andmed',
    name: 'Nimi',
    kind: 'Liik',
    lifetime: 'Kehtivusaeg',
    setBy: 'Salvestab',
    firstParty: 'see veebisait',
    thirdParty: 'kolmas isik',
    untilClosed: 'kuni brauseri sulgemiseni',
    untilDeleted: 'kuni kustutamiseni',
    cookie: 'Küpsis',
    localStorage: 'Kohalik salvestusruum',
    sessionStorage: 'Seansi salvestusruum',
    indexedDB: 'Brauseri andmebaas',
    nothing: 'Ei salvesta teie seadmesse midagi.',
    changed: 'Viimane muudatus: {date}',
    allowed: 'Lubatud',
    notAllowed: 'Ei ole lubatud',
  },
  placeholder: {
    title: '{service} ei ole laaditud',
    text: 'Siin kuvatuna saadaks teenus teie IP-aadressi ja teabe lehe kohta, millel olete, järgmisele vastuvõtjale: {provider}.',
    once: 'Laadi üks kord',
    always: 'Luba alati',
  },
  form: {
    link: 'Seo minu külastused sellel veebisaidil nende andmetega',
    linkText:
      'Vabatahtlik. Vorm saadetakse igal juhul ja selle nõusoleku saate privaatsusvalikutes tagasi võtta.',
  },
  purposes: {
    necessary: { text: 'Jätab meelde siin tehtud valiku.', lost: '' },
    preferences: {
      text: 'Jätab meelde veebisaidil tehtud seaded ja kuvab teiste teenuste sisu.',
      lost: 'Ilma selleta peate seaded võib-olla uuesti valima ja selline sisu jääb peidetuks.',
    },
    statistics: {
      text: 'Näitab, kuidas veebisaiti kasutatakse, et seda saaks parandada.',
      lost: 'Veebisaidil töötab kõik ka ilma selleta.',
    },
    marketing: {
      text: 'Näitab teile sobivat reklaami ja mõõdab selle tulemusi.',
      lost: 'Ilma selleta näete üldist reklaami.',
    },
    linking: {
      text: 'Kui saadate vormi, seotakse teie külastused nüüdsest alates vormis esitatud andmetega.',
      lost: 'Vorm töötab ilma selleta täpselt samamoodi.',
    },
  },
  services: {
    'lupa-choice': {
      name: 'Teie valik',
      text: 'Säilitab teie vastuse, et seda igal lehel uuesti ei küsitaks.',
    },
    'lupa-statistics': {
      name: 'Meie enda statistika',
      text: 'Salvestab lehed, kellaajad, lugemisaja, veebisaidi teatatud toimingud, brauseri, keele ja ligikaudse ekraanisuuruse koos teie brauserile antud juhusliku numbriga.',
    },
    'google-analytics': {
      name: 'Google Analytics',
      text: 'Google mõõdab külastust ja võib andmeid töödelda Ameerika Ühendriikides.',
    },
    'google-demographics': {
      name: 'Google Analyticsi demograafilised andmed',
      text: 'Google lisab vanuse, soo ja huvid, mida ta teab oma teenustesse sisse loginud inimeste kohta, ning kasutab külastust reklaamiks.',
    },
    'lupa-linking': {
      name: 'Vormiga seotud külastused',
      text: 'Võimaldab töötajatel näha vormi saatnud inimese külastusi. Nõusoleku tagasivõtmisel seos kustutatakse.',
    },
  },
  kinds: {
    analytics: 'Mõõdab, kuidas veebisaiti kasutatakse.',
    recordings: 'Salvestab, mida te lehel teete, ning näitab seda soojuskaartide ja taasesitustena.',
    advertising: 'Näitab teile reklaami siin ja mujal ning mõõdab selle tulemusi.',
    'tag-manager': 'Laadib teisi teenuseid, mille olete lubanud.',
    video: 'Esitab videoid.',
    audio: 'Esitab heli.',
    map: 'Kuvab kaarte.',
    fonts: 'Laadib kirjatüüpe.',
    social: 'Kuvab sotsiaalvõrgustiku postitusi ja nuppe.',
    chat: 'Võimaldab meiega vestelda.',
    captcha: 'Eristab inimesi programmidest, et vorme ei kuritarvitataks.',
    payment: 'Võtab vastu makseid ja ennetab pettusi.',
    newsletter: 'Hoiab ühendust e-posti ja vormide kaudu ning mõõdab, mida loetakse.',
    booking: 'Võimaldab aega broneerida.',
    comments: 'Kuvab kommentaare ja võimaldab neid kirjutada.',
    reviews: 'Kuvab klientide arvustusi.',
    experiments: 'Katsetab lehe eri variante.',
    errors: 'Teatab veebisaidi vigadest, et need saaks parandada.',
    embed: 'Kuvab teise teenuse sisu.',
  },
  measures: {
    scroll: 'kui kaugele te lehte kerite',
    outbound: 'avatud lingid teistele veebisaitidele',
    downloads: 'allalaaditud failid',
    forms: 'milliseid vorme te saadate (mitte nende sisu)',
    missing: 'leidmata jäänud lehed',
    vitals: 'lehtede laadimise ja reageerimise kiirus',
  },
}

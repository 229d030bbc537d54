import type { Wording } from '../wording.ts'

export const lv: Wording = {
  banner: {
    title: 'Vai drīkstam uzskaitīt jūsu apmeklējumu?',
    titleWithOthers: 'Vai drīkstam uzskaitīt jūsu apmeklējumu un ielādēt citu sniedzēju pakalpojumus?',
    intro: {
      full: '{site} vēlas reģistrēt, kuras lapas jūs lasāt, kad, cik ilgi, ar kādu pārlūku un no kādas IP adreses, lai redzētu, kā vietne tiek izmantota, un to uzlabotu.',
      shortened:
        '{site} vēlas reģistrēt, kuras lapas jūs lasāt, kad, cik ilgi, ar kādu pārlūku un aptuveni no kāda tīkla, lai redzētu, kā vietne tiek izmantota, un to uzlabotu.',
      none: '{site} vēlas reģistrēt, kuras lapas jūs lasāt, kad, cik ilgi un ar kādu pārlūku, lai redzētu, kā vietne tiek izmantota, un to uzlabotu.',
    },
    others: 'Ja piekrītat, tiek ielādēti arī šie pakalpojumi, un tie saņem datus par jūsu apmeklējumu:',
    advanced:
      'Google saņem datus par jūsu apmeklējumu, bez sīkdatnēm, arī pirms izvēles un tad, ja noraidāt.',
    advancedElsewhere: 'Google saņem datus par jūsu apmeklējumu, arī pirms izvēles un tad, ja noraidāt.',
    unchanged: 'Vietne darbojas tāpat arī bez jūsu piekrišanas.',
    hidden: 'Bez tā citu pakalpojumu saturs paliek paslēpts; citādi vietne darbojas tāpat.',
    withdrawable: 'Savu izvēli varat jebkurā laikā mainīt ar pogu katras lapas apakšā.',
    withdrawableByLink:
      'Savu izvēli varat jebkurā laikā mainīt ar privātuma iestatījumu saiti, kas ir katrā lapā.',
    signal:
      'Jūsu pārlūks sūta signālu „{signal}”, un mēs to ievērojam: arī pēc piekrišanas mārketings un sasaiste paliek izslēgti, ja vien tos neieslēdzat atsevišķi.',
    accept: 'Piekrist',
    refuse: 'Noraidīt',
    customise: 'Izvēlēties',
    settings: 'Privātuma iestatījumi',
    purposes: {
      necessary: 'Nepieciešamais',
      preferences: 'Jūsu iestatījumi',
      statistics: 'Statistika',
      marketing: 'Mārketings',
      linking: 'Sasaiste ar jūsu datiem',
    },
  },
  preferences: {
    intro: 'Izvēlieties, ko šī vietne drīkst darīt. Vietnes lasīšanai nekas no tā nav vajadzīgs.',
    save: 'Saglabāt izvēli',
    cancel: 'Atcelt',
    alwaysOn: 'Vienmēr ieslēgts',
    details: 'Kas tiek glabāts un cik ilgi',
    receives: 'Datu saņēmējs',
    ownProvider: 'Tikai {site}',
    policy: 'Privātuma politika',
    measured: 'Tiek reģistrēts arī: {measured}.',
    kept: {
      full: 'Apmeklējumu glabāšanas laiks: {months}. Pilnu IP adrešu glabāšanas laiks: {days}; pēc tam tās tiek saīsinātas.',
      shortened: 'Apmeklējumu glabāšanas laiks: {months}. IP adreses tiek saīsinātas pirms glabāšanas.',
      none: 'Apmeklējumu glabāšanas laiks: {months}. IP adreses netiek glabātas.',
    },
  },
  stored: {
    title: 'Šīs vietnes sīkdatnes un citi ierīcē glabātie dati',
    name: 'Nosaukums',
    kind: 'Veids',
    lifetime: 'Glabāšanas laiks',
    setBy: 'Iestata',
    firstParty: 'šī vietne',
    thirdParty: 'trešā persona',
    untilClosed: 'līdz pārlūka aizvēršanai',
    untilDeleted: 'līdz dzēšanai',
    cookie: 'Sīkdatne',
    localStorage: 'Vietējā krātuve',
    sessionStorage: 'Sesijas krātuve',
    indexedDB: 'Pārlūka datubāze',
    nothing: 'Neko neglabā jūsu ierīcē.',
    changed: 'Pēdējās izmaiņas: {date}',
    allowed: 'Atļauts',
    notAllowed: 'Nav atļauts',
  },
  placeholder: {
    title: 'Pakalpojums {service} nav ielādēts',
    text: 'Ja pakalpojums tiktu parādīts šeit, tas nosūtītu jūsu IP adresi un ziņas par lapu, kurā atrodaties, šādam saņēmējam: {provider}.',
    once: 'Ielādēt vienreiz',
    always: 'Vienmēr atļaut',
  },
  form: {
    link: 'Sasaistīt manus apmeklējumus šajā vietnē ar šiem datiem',
    linkText:
      'Brīvprātīgi. Veidlapa tiek nosūtīta jebkurā gadījumā, un šo piekrišanu varat atsaukt privātuma iestatījumos.',
  },
  purposes: {
    necessary: { text: 'Atceras šeit izdarīto izvēli.', lost: '' },
    preferences: {
      text: 'Atceras vietnē izvēlētos iestatījumus un rāda citu pakalpojumu saturu.',
      lost: 'Bez tā iestatījumi, iespējams, būs jāizvēlas no jauna, un šāds saturs paliks paslēpts.',
    },
    statistics: {
      text: 'Parāda, kā vietne tiek izmantota, lai to varētu uzlabot.',
      lost: 'Arī bez tā vietnē viss darbojas.',
    },
    marketing: {
      text: 'Rāda jums piemērotu reklāmu un mēra tās rezultātus.',
      lost: 'Bez tā redzat vispārīgu reklāmu.',
    },
    linking: {
      text: 'Ja nosūtāt veidlapu, jūsu apmeklējumi no šā brīža tiek sasaistīti ar tajā norādītajiem datiem.',
      lost: 'Bez tā veidlapa darbojas tieši tāpat.',
    },
  },
  services: {
    'lupa-choice': {
      name: 'Jūsu izvēle',
      text: 'Glabā jūsu atbildi, lai jums nejautātu katrā lapā.',
    },
    'lupa-statistics': {
      name: 'Mūsu pašu statistika',
      text: 'Reģistrē lapas, laikus, lasīšanas ilgumu, vietnes paziņotās darbības, pārlūku, valodu un aptuveno ekrāna izmēru kopā ar jūsu pārlūkam piešķirtu nejaušu numuru.',
    },
    'google-analytics': {
      name: 'Google Analytics',
      text: 'Google mēra apmeklējumu un var apstrādāt datus Amerikas Savienotajās Valstīs.',
    },
    'google-demographics': {
      name: 'Google Analytics demogrāfija',
      text: 'Google pievieno vecumu, dzimumu un intereses, kas tam zināmas par cilvēkiem, kuri pieteikušies Google pakalpojumos, un izmanto apmeklējumu reklāmai.',
    },
    'lupa-linking': {
      name: 'Ar veidlapu sasaistīti apmeklējumi',
      text: 'Ļauj darbiniekiem redzēt tās personas apmeklējumus, kura nosūtījusi veidlapu. Atsaucot piekrišanu, sasaiste tiek dzēsta.',
    },
  },
  kinds: {
    analytics: 'Mēra, kā vietne tiek izmantota.',
    recordings: 'Ieraksta, ko jūs darāt lapā, un parāda to kā siltumkartes un ierakstu atskaņojumus.',
    advertising: 'Rāda jums reklāmu šeit un citur un mēra tās rezultātus.',
    'tag-manager': 'Ar jūsu atļauju ielādē citus pakalpojumus.',
    video: 'Atskaņo video.',
    audio: 'Atskaņo skaņu.',
    map: 'Rāda kartes.',
    fonts: 'Ielādē fontus.',
    social: 'Rāda sociālā tīkla ierakstus un pogas.',
    chat: 'Ļauj jums tērzēt ar mums.',
    captcha: 'Atšķir cilvēkus no programmām, lai veidlapas netiktu izmantotas ļaunprātīgi.',
    payment: 'Pieņem maksājumus un novērš krāpšanu.',
    newsletter: 'Uztur saziņu pa e-pastu un ar veidlapām un mēra, kas tiek lasīts.',
    booking: 'Ļauj jums rezervēt laiku.',
    comments: 'Rāda komentārus un ļauj jums tos rakstīt.',
    reviews: 'Rāda klientu atsauksmes.',
    experiments: 'Izmēģina dažādus lapas variantus.',
    errors: 'Ziņo par kļūdām vietnē, lai tās varētu novērst.',
    embed: 'Rāda cita pakalpojuma saturu.',
  },
  measures: {
    scroll: 'cik tālu jūs ritināt lapu',
    outbound: 'atvērtās saites uz citām vietnēm',
    downloads: 'lejupielādētie faili',
    forms: 'nosūtītās veidlapas (bez to satura)',
    missing: 'neatrastās lapas',
    vitals: 'cik ātri lapas ielādējas un reaģē',
  },
}

import type { Wording } from '../wording.ts'

export const lt: Wording = {
  banner: {
    title: 'Ar galime įtraukti jūsų apsilankymą į statistiką?',
    titleWithOthers: 'Ar galime įtraukti jūsų apsilankymą į statistiką ir įkelti kitų teikėjų paslaugas?',
    intro: {
      full: '{site} norėtų registruoti, kuriuos puslapius skaitote, kada, kaip ilgai, su kokia naršykle ir iš kokio IP adreso, kad matytų, kaip naudojamasi svetaine, ir galėtų ją tobulinti.',
      shortened:
        '{site} norėtų registruoti, kuriuos puslapius skaitote, kada, kaip ilgai, su kokia naršykle ir iš maždaug kokio tinklo, kad matytų, kaip naudojamasi svetaine, ir galėtų ją tobulinti.',
      none: '{site} norėtų registruoti, kuriuos puslapius skaitote, kada, kaip ilgai ir su kokia naršykle, kad matytų, kaip naudojamasi svetaine, ir galėtų ją tobulinti.',
    },
    others: 'Jei sutinkate, įkeliamos ir šios paslaugos; jos gauna duomenų apie jūsų apsilankymą:',
    advanced:
      '„Google“ gauna duomenis apie jūsų apsilankymą, be slapukų, net prieš jums pasirenkant ir jei atmetate.',
    advancedElsewhere:
      '„Google“ gauna duomenis apie jūsų apsilankymą, net prieš jums pasirenkant ir jei atmetate.',
    unchanged: 'Svetainė vienodai veikia ir be jūsų sutikimo.',
    hidden: 'Be šio leidimo kitų paslaugų turinys lieka paslėptas; kitkas svetainėje veikia taip pat.',
    withdrawable: 'Savo sprendimą galite bet kada pakeisti mygtuku kiekvieno puslapio apačioje.',
    withdrawableByLink:
      'Savo sprendimą galite bet kada pakeisti per privatumo nuostatų nuorodą kiekviename puslapyje.',
    signal:
      'Jūsų naršyklė siunčia signalą „{signal}“, ir mes jo paisome: net ir jums sutikus rinkodara ir susiejimas lieka išjungti, nebent įjungtumėte juos atskirai.',
    accept: 'Sutikti',
    refuse: 'Atmesti',
    customise: 'Pasirinkti',
    settings: 'Privatumo nuostatos',
    purposes: {
      necessary: 'Būtina',
      preferences: 'Parinktys',
      statistics: 'Statistika',
      marketing: 'Rinkodara',
      linking: 'Susiejimas su jūsų duomenimis',
    },
  },
  preferences: {
    intro: 'Pasirinkite, ką leidžiate daryti šiai svetainei. Norint ją skaityti, nieko iš to nereikia.',
    save: 'Išsaugoti pasirinkimą',
    cancel: 'Grįžti',
    alwaysOn: 'Visada įjungta',
    details: 'Kas saugoma ir kiek laiko',
    receives: 'Duomenų gavėjas',
    ownProvider: 'Tik {site}',
    policy: 'Privatumo politika',
    measured: 'Taip pat registruojama: {measured}.',
    kept: {
      full: 'Apsilankymų saugojimo trukmė: {months}. Nesutrumpintų IP adresų saugojimo trukmė: {days}; po to jie sutrumpinami.',
      shortened: 'Apsilankymų saugojimo trukmė: {months}. IP adresai sutrumpinami prieš juos išsaugant.',
      none: 'Apsilankymų saugojimo trukmė: {months}. IP adresai nesaugomi.',
    },
  },
  stored: {
    title: 'Šios svetainės slapukai ir kiti įrenginyje saugomi duomenys',
    name: 'Pavadinimas',
    kind: 'Rūšis',
    lifetime: 'Saugojimo trukmė',
    setBy: 'Įrašo',
    firstParty: 'ši svetainė',
    thirdParty: 'trečioji šalis',
    untilClosed: 'kol bus uždaryta naršyklė',
    untilDeleted: 'kol bus ištrinta',
    cookie: 'Slapukas',
    localStorage: 'Vietinė saugykla',
    sessionStorage: 'Seanso saugykla',
    indexedDB: 'Naršyklės duomenų bazė',
    nothing: 'Jūsų įrenginyje nieko nesaugo.',
    changed: 'Paskutinis pakeitimas: {date}',
    allowed: 'Leidžiama',
    notAllowed: 'Neleidžiama',
  },
  placeholder: {
    title: 'Paslauga „{service}“ neįkelta',
    text: 'Jei paslauga būtų rodoma čia, ji nusiųstų jūsų IP adresą ir informaciją apie puslapį, kuriame esate, šiam gavėjui: {provider}.',
    once: 'Įkelti vieną kartą',
    always: 'Visada leisti',
  },
  form: {
    link: 'Susieti mano apsilankymus šioje svetainėje su šiais duomenimis',
    linkText:
      'Neprivaloma. Forma išsiunčiama bet kuriuo atveju, o šį sutikimą galite atšaukti privatumo nuostatose.',
  },
  purposes: {
    necessary: { text: 'Įsimena čia padarytą pasirinkimą.', lost: '' },
    preferences: {
      text: 'Įsimena svetainėje pasirinktus nustatymus ir rodo kitų paslaugų turinį.',
      lost: 'Be šio leidimo nustatymus gali tekti pasirinkti iš naujo, o toks turinys lieka paslėptas.',
    },
    statistics: {
      text: 'Parodo, kaip naudojamasi svetaine, kad ją būtų galima tobulinti.',
      lost: 'Svetainėje viskas veikia ir be šio leidimo.',
    },
    marketing: {
      text: 'Rodo jums pritaikytą reklamą ir matuoja jos rezultatus.',
      lost: 'Be šio leidimo matote bendro pobūdžio reklamą.',
    },
    linking: {
      text: 'Jei išsiunčiate formą, jūsų apsilankymai nuo šiol siejami su joje pateiktais duomenimis.',
      lost: 'Be šio leidimo forma veikia lygiai taip pat.',
    },
  },
  services: {
    'lupa-choice': {
      name: 'Jūsų pasirinkimas',
      text: 'Saugo jūsų atsakymą, kad nebūtų klausiama kiekviename puslapyje.',
    },
    'lupa-statistics': {
      name: 'Mūsų pačių statistika',
      text: 'Registruoja puslapius, laiką, skaitymo trukmę, svetainės praneštus veiksmus, naršyklę, kalbą ir apytikslį ekrano dydį kartu su jūsų naršyklei suteiktu atsitiktiniu numeriu.',
    },
    'google-analytics': {
      name: 'Google Analytics',
      text: '„Google“ matuoja apsilankymą ir gali tvarkyti duomenis Jungtinėse Amerikos Valstijose.',
    },
    'google-demographics': {
      name: 'Google Analytics demografiniai duomenys',
      text: '„Google“ prideda amžių, lytį ir pomėgius, kuriuos žino apie prie jos paskyrų prisijungusius žmones, ir naudoja apsilankymą reklamai.',
    },
    'lupa-linking': {
      name: 'Su forma susieti apsilankymai',
      text: 'Leidžia darbuotojams matyti formą išsiuntusio asmens apsilankymus. Atšaukus sutikimą, sąsaja ištrinama.',
    },
  },
  kinds: {
    analytics: 'Matuoja, kaip naudojamasi svetaine.',
    recordings: 'Įrašo, ką darote puslapyje, ir rodo tai kaip intensyvumo žemėlapius ir įrašų peržiūras.',
    advertising: 'Rodo jums reklamą čia ir kitur bei matuoja jos rezultatus.',
    'tag-manager': 'Įkelia kitas paslaugas, kurias leidote.',
    video: 'Atkuria vaizdo įrašus.',
    audio: 'Atkuria garsą.',
    map: 'Rodo žemėlapius.',
    fonts: 'Įkelia šriftus.',
    social: 'Rodo socialinio tinklo įrašus ir mygtukus.',
    chat: 'Leidžia su mumis susirašinėti.',
    captcha: 'Atskiria žmones nuo programų, kad formomis nebūtų piktnaudžiaujama.',
    payment: 'Priima mokėjimus ir užkerta kelią sukčiavimui.',
    newsletter: 'Palaiko ryšį el. paštu ir formomis bei matuoja, kas skaitoma.',
    booking: 'Leidžia rezervuoti laiką.',
    comments: 'Rodo komentarus ir leidžia juos rašyti.',
    reviews: 'Rodo klientų atsiliepimus.',
    experiments: 'Išbando skirtingus puslapio variantus.',
    errors: 'Praneša apie svetainės klaidas, kad jas būtų galima ištaisyti.',
    embed: 'Rodo kitos paslaugos turinį.',
  },
  measures: {
    scroll: 'kaip toli slenkate puslapį',
    outbound: 'atvertos nuorodos į kitas svetaines',
    downloads: 'atsisiųsti failai',
    forms: 'išsiųstos formos (be jų turinio)',
    missing: 'nerasti puslapiai',
    vitals: 'kaip greitai puslapiai įkeliami ir reaguoja',
  },
}

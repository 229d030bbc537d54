import type { Wording } from '../wording.ts'

export const sl: Wording = {
  banner: {
    title: 'Ali smemo šteti vaš obisk?',
    titleWithOthers: 'Ali smemo šteti vaš obisk in naložiti storitve drugih?',
    intro: {
      full: '{site} želi beležiti, katere strani berete, kdaj, kako dolgo, s katerim brskalnikom in s katerega naslova IP, za vpogled v to, kako se spletno mesto uporablja, in za njegovo izboljševanje.',
      shortened:
        '{site} želi beležiti, katere strani berete, kdaj, kako dolgo, s katerim brskalnikom in iz približno katerega omrežja, za vpogled v to, kako se spletno mesto uporablja, in za njegovo izboljševanje.',
      none: '{site} želi beležiti, katere strani berete, kdaj, kako dolgo in s katerim brskalnikom, za vpogled v to, kako se spletno mesto uporablja, in za njegovo izboljševanje.',
    },
    others: 'Če sprejmete, se naložijo tudi te storitve in prejmejo podatke o vašem obisku:',
    withdrawable:
      'Spletno mesto deluje enako tudi brez tega. Odločitev lahko kadar koli spremenite z gumbom na dnu vsake strani.',
    withdrawableByLink:
      'Spletno mesto deluje enako tudi brez tega. Odločitev lahko kadar koli spremenite s povezavo do nastavitev zasebnosti na vsaki strani.',
    signal:
      'Vaš brskalnik pošilja signal »{signal}« in ga upoštevamo: trženje in povezovanje ostaneta izklopljeni, tudi ko sprejmete, razen če ju vklopite sami.',
    accept: 'Sprejmi',
    refuse: 'Zavrni',
    customise: 'Izberi',
    settings: 'Nastavitve zasebnosti',
    purposes: {
      necessary: 'Nujno potrebno',
      preferences: 'Osebne nastavitve',
      statistics: 'Statistika',
      marketing: 'Trženje',
      linking: 'Povezovanje z vašimi podatki',
    },
  },
  preferences: {
    intro: 'Izberite, kaj sme to spletno mesto početi. Za njegovo branje ni potrebno nič od tega.',
    save: 'Shrani izbiro',
    cancel: 'Nazaj',
    alwaysOn: 'Vedno vklopljeno',
    details: 'Kaj se hrani in kako dolgo',
    receives: 'Prejemnik podatkov',
    ownProvider: 'Samo {site}',
    policy: 'Politika zasebnosti',
    measured: 'Beleži se tudi: {measured}.',
    kept: {
      full: 'Rok hrambe obiskov: {months}. Rok hrambe celih naslovov IP: {days}; nato se skrajšajo.',
      shortened: 'Rok hrambe obiskov: {months}. Naslovi IP se pred hrambo skrajšajo.',
      none: 'Rok hrambe obiskov: {months}. Naslovi IP se ne hranijo.',
    },
  },
  stored: {
    title: 'Piškotki in drugi shranjeni podatki tega spletnega mesta',
    name: 'Ime',
    kind: 'Vrsta',
    lifetime: 'Rok hrambe',
    setBy: 'Nastavi',
    firstParty: 'to spletno mesto',
    thirdParty: 'tretja oseba',
    untilClosed: 'do zaprtja brskalnika',
    untilDeleted: 'do izbrisa',
    cookie: 'Piškotek',
    localStorage: 'Lokalna shramba',
    sessionStorage: 'Shramba seje',
    indexedDB: 'Podatkovna zbirka v brskalniku',
    nothing: 'V vaši napravi ne shrani ničesar.',
    changed: 'Zadnja sprememba: {date}',
    allowed: 'Dovoljeno',
    notAllowed: 'Ni dovoljeno',
  },
  placeholder: {
    title: 'Storitev {service} ni naložena',
    text: 'Če bi bila prikazana tukaj, bi storitev poslala vaš naslov IP in podatek o strani, na kateri ste, temu prejemniku: {provider}.',
    once: 'Naloži enkrat',
    always: 'Vedno dovoli',
  },
  form: {
    link: 'Poveži moje obiske na tem spletnem mestu s temi podatki',
    linkText:
      'Prostovoljno. Obrazec se pošlje v vsakem primeru, to privolitev pa lahko prekličete v nastavitvah zasebnosti.',
  },
  purposes: {
    necessary: { text: 'Zapomni si izbiro, ki jo opravite tukaj.', lost: '' },
    preferences: {
      text: 'Zapomni si nastavitve, ki jih izberete na spletnem mestu, in prikazuje vsebine drugih storitev.',
      lost: 'Brez tega boste nastavitve morda morali izbrati znova, takšne vsebine pa ostanejo skrite.',
    },
    statistics: {
      text: 'Pokaže, kako se spletno mesto uporablja, da ga je mogoče izboljšati.',
      lost: 'Na spletnem mestu tudi brez tega vse deluje.',
    },
    marketing: {
      text: 'Prikazuje vam oglase, ki vam ustrezajo, in meri njihov učinek.',
      lost: 'Brez tega vidite splošne oglase.',
    },
    linking: {
      text: 'Če pošljete obrazec, se vaši obiski odslej povezujejo s podatki, ki ste jih navedli v njem.',
      lost: 'Obrazec brez tega deluje popolnoma enako.',
    },
  },
  services: {
    'lupa-choice': {
      name: 'Vaša izbira',
      text: 'Hrani vaš odgovor, da vas ne sprašujemo na vsaki strani.',
    },
    'lupa-statistics': {
      name: 'Naša lastna statistika',
      text: 'Beleži strani, čase, trajanje branja, brskalnik, jezik, približno velikost zaslona in dejanja, ki jih sporoči spletno mesto, skupaj z naključno številko za vaš brskalnik.',
    },
    'google-analytics': {
      name: 'Google Analytics',
      text: 'Google meri obisk in lahko podatke obdeluje v Združenih državah Amerike.',
    },
    'google-demographics': {
      name: 'Demografski podatki v Google Analytics',
      text: 'Google doda starost, spol in zanimanja, ki jih pozna pri osebah, prijavljenih v njegove storitve, in obisk uporabi za oglaševanje.',
    },
    'lupa-linking': {
      name: 'Obiski, povezani z obrazcem',
      text: 'Osebju omogoča vpogled v obiske osebe, ki je poslala obrazec. Ob preklicu se povezava izbriše.',
    },
  },
  kinds: {
    analytics: 'Meri, kako se spletno mesto uporablja.',
    recordings: 'Posname, kaj počnete na strani, in to prikaže kot toplotne karte in posnetke.',
    advertising: 'Prikazuje vam oglase tukaj in drugod ter meri njihov učinek.',
    'tag-manager': 'Naloži druge storitve, ki ste jih dovolili.',
    video: 'Predvaja videoposnetke.',
    audio: 'Predvaja zvok.',
    map: 'Prikazuje zemljevide.',
    fonts: 'Naloži pisave.',
    social: 'Prikazuje objave in gumbe družbenega omrežja.',
    chat: 'Omogoča klepet z nami.',
    captcha: 'Ljudi loči od programov, da se obrazci ne zlorabljajo.',
    payment: 'Sprejema plačila in preprečuje goljufije.',
    newsletter: 'Ohranja stik po e-pošti in z obrazci ter meri, kaj se bere.',
    booking: 'Omogoča rezervacijo termina.',
    comments: 'Prikazuje komentarje in omogoča njihovo pisanje.',
    reviews: 'Prikazuje mnenja strank.',
    experiments: 'Preizkuša različice strani.',
    errors: 'Sporoča napake na spletnem mestu, da jih je mogoče odpraviti.',
    embed: 'Prikazuje vsebino druge storitve.',
  },
  measures: {
    scroll: 'kako daleč se pomaknete po strani',
    outbound: 'odprte povezave do drugih spletnih mest',
    downloads: 'prenesene datoteke',
    forms: 'katere obrazce pošljete (brez njihove vsebine)',
    missing: 'nenajdene strani',
    vitals: 'kako hitro se strani nalagajo in odzivajo',
  },
}

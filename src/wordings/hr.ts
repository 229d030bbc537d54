import type { Wording } from '../wording.ts'

export const hr: Wording = {
  banner: {
    title: 'Smijemo li zabilježiti vaš posjet?',
    titleWithOthers: 'Smijemo li zabilježiti vaš posjet i učitati usluge drugih pružatelja?',
    intro: {
      full: '{site} želi bilježiti koje stranice čitate, kada, koliko dugo, kojim preglednikom i s koje IP adrese, radi uvida u to kako se web-mjesto koristi i radi njegova poboljšanja.',
      shortened:
        '{site} želi bilježiti koje stranice čitate, kada, koliko dugo, kojim preglednikom i približno s koje mreže, radi uvida u to kako se web-mjesto koristi i radi njegova poboljšanja.',
      none: '{site} želi bilježiti koje stranice čitate, kada, koliko dugo i kojim preglednikom, radi uvida u to kako se web-mjesto koristi i radi njegova poboljšanja.',
    },
    others: 'Ako prihvatite, učitavaju se i ove usluge te primaju podatke o vašem posjetu:',
    withdrawable:
      'Web-mjesto jednako radi i bez toga. Odluku možete promijeniti u bilo kojem trenutku gumbom na dnu svake stranice.',
    withdrawableByLink:
      'Web-mjesto jednako radi i bez toga. Odluku možete promijeniti u bilo kojem trenutku poveznicom na postavke privatnosti koja se nalazi na svakoj stranici.',
    signal:
      'Vaš preglednik šalje signal „{signal}” i mi ga poštujemo: marketing i povezivanje ostaju isključeni i kada prihvatite, osim ako ih sami ne uključite.',
    accept: 'Prihvati',
    refuse: 'Odbij',
    customise: 'Izaberi',
    settings: 'Postavke privatnosti',
    purposes: {
      necessary: 'Nužno',
      preferences: 'Osobne postavke',
      statistics: 'Statistika',
      marketing: 'Marketing',
      linking: 'Povezivanje s vašim podacima',
    },
  },
  preferences: {
    intro: 'Izaberite što ovo web-mjesto smije činiti. Ništa od toga nije potrebno za njegovo čitanje.',
    save: 'Spremi izbor',
    cancel: 'Odustani',
    alwaysOn: 'Uvijek uključeno',
    details: 'Što se čuva i koliko dugo',
    receives: 'Primatelj podataka',
    ownProvider: 'Samo {site}',
    policy: 'Politika privatnosti',
    measured: 'Bilježi se i sljedeće: {measured}.',
    kept: {
      full: 'Rok čuvanja posjeta: {months}. Rok čuvanja cijelih IP adresa: {days}; zatim se skraćuju.',
      shortened: 'Rok čuvanja posjeta: {months}. IP adrese se skraćuju prije pohrane.',
      none: 'Rok čuvanja posjeta: {months}. IP adrese se ne čuvaju.',
    },
  },
  stored: {
    title: 'Kolačići i drugi pohranjeni podaci ovog web-mjesta',
    name: 'Naziv',
    kind: 'Vrsta',
    lifetime: 'Rok čuvanja',
    setBy: 'Postavlja',
    firstParty: 'ovo web-mjesto',
    thirdParty: 'treća strana',
    untilClosed: 'do zatvaranja preglednika',
    untilDeleted: 'do brisanja',
    cookie: 'Kolačić',
    localStorage: 'Lokalno spremište',
    sessionStorage: 'Spremište sesije',
    indexedDB: 'Baza podataka u pregledniku',
    nothing: 'Ne pohranjuje ništa na vašem uređaju.',
    changed: 'Posljednja izmjena: {date}',
    allowed: 'Dopušteno',
    notAllowed: 'Nije dopušteno',
  },
  placeholder: {
    title: 'Usluga {service} nije učitana',
    text: 'Kad bi bila prikazana ovdje, usluga bi poslala vašu IP adresu i podatak o stranici na kojoj se nalazite sljedećem primatelju: {provider}.',
    once: 'Učitaj jednom',
    always: 'Uvijek dopusti',
  },
  form: {
    link: 'Poveži moje posjete ovom web-mjestu s ovim podacima',
    linkText:
      'Dobrovoljno. Obrazac se šalje u svakom slučaju, a ovu privolu možete povući u postavkama privatnosti.',
  },
  purposes: {
    necessary: { text: 'Pamti izbor koji ovdje napravite.', lost: '' },
    preferences: {
      text: 'Pamti postavke koje odaberete na web-mjestu i prikazuje sadržaj drugih usluga.',
      lost: 'Bez toga ćete postavke možda morati ponovno odabrati, a takav sadržaj ostaje skriven.',
    },
    statistics: {
      text: 'Pokazuje kako se web-mjesto koristi da bi se moglo poboljšati.',
      lost: 'Na web-mjestu i bez toga sve radi.',
    },
    marketing: {
      text: 'Prikazuje vam oglase koji vam odgovaraju i mjeri njihov učinak.',
      lost: 'Bez toga vidite opće oglase.',
    },
    linking: {
      text: 'Ako pošaljete obrazac, vaši se posjeti od sada povezuju s podacima koje ste u njemu naveli.',
      lost: 'Obrazac bez toga radi potpuno jednako.',
    },
  },
  services: {
    'lupa-choice': {
      name: 'Vaš izbor',
      text: 'Čuva vaš odgovor da vas ne pitamo na svakoj stranici.',
    },
    'lupa-statistics': {
      name: 'Naša vlastita statistika',
      text: 'Bilježi stranice, vremena, trajanje čitanja, radnje koje javlja web-mjesto, preglednik, jezik i približnu veličinu zaslona, zajedno s nasumičnim brojem za vaš preglednik.',
    },
    'google-analytics': {
      name: 'Google Analytics',
      text: 'Google mjeri posjet i može obrađivati podatke u Sjedinjenim Američkim Državama.',
    },
    'google-demographics': {
      name: 'Demografski podaci u usluzi Google Analytics',
      text: 'Google dodaje njemu poznatu dob, spol i interese osoba prijavljenih u njegove usluge te posjet koristi za oglašavanje.',
    },
    'lupa-linking': {
      name: 'Posjeti povezani s obrascem',
      text: 'Omogućuje osoblju uvid u posjete osobe koja je poslala obrazac. Povlačenjem privole veza se briše.',
    },
  },
  kinds: {
    analytics: 'Mjeri kako se web-mjesto koristi.',
    recordings: 'Snima što radite na stranici i prikazuje to kao toplinske karte i reprodukcije.',
    advertising: 'Prikazuje vam oglase ovdje i drugdje te mjeri njihov učinak.',
    'tag-manager': 'Učitava druge usluge koje ste dopustili.',
    video: 'Reproducira videozapise.',
    audio: 'Reproducira zvuk.',
    map: 'Prikazuje karte.',
    fonts: 'Učitava fontove.',
    social: 'Prikazuje objave i gumbe društvene mreže.',
    chat: 'Omogućuje razgovor s nama.',
    captcha: 'Razlikuje ljude od programa kako se obrasci ne bi zloupotrebljavali.',
    payment: 'Prima plaćanja i sprječava prijevare.',
    newsletter: 'Održava kontakt e-poštom i obrascima te mjeri što se čita.',
    booking: 'Omogućuje rezervaciju termina.',
    comments: 'Prikazuje komentare i omogućuje njihovo pisanje.',
    reviews: 'Prikazuje recenzije kupaca.',
    experiments: 'Isprobava različite inačice stranice.',
    errors: 'Prijavljuje pogreške na web-mjestu kako bi se mogle ispraviti.',
    embed: 'Prikazuje sadržaj druge usluge.',
  },
  measures: {
    scroll: 'koliko daleko pomičete stranicu',
    outbound: 'otvorene poveznice na druga web-mjesta',
    downloads: 'preuzete datoteke',
    forms: 'koje obrasce šaljete (ne i što u njih pišete)',
    missing: 'stranice koje nisu pronađene',
    vitals: 'koliko se brzo stranice učitavaju i reagiraju',
  },
}

import type { Wording } from '../wording.ts'

export const ro: Wording = {
  banner: {
    title: 'Ne permiteți să vă contorizăm vizita?',
    titleWithOthers: 'Ne permiteți să vă contorizăm vizita și să încărcăm servicii externe?',
    intro: {
      full: 'Site-ul {site} ar dori să înregistreze ce pagini citiți, când, cât timp, cu ce browser și de la ce adresă IP, ca să vedem cum este folosit și să îl îmbunătățim.',
      shortened:
        'Site-ul {site} ar dori să înregistreze ce pagini citiți, când, cât timp, cu ce browser și, aproximativ, din ce rețea, ca să vedem cum este folosit și să îl îmbunătățim.',
      none: 'Site-ul {site} ar dori să înregistreze ce pagini citiți, când, cât timp și cu ce browser, ca să vedem cum este folosit și să îl îmbunătățim.',
    },
    others:
      'Dacă acceptați, se încarcă și următoarele servicii, care primesc date despre vizita dumneavoastră:',
    advanced:
      'Google primește date despre vizita dumneavoastră, fără cookie-uri, chiar înainte să alegeți și dacă refuzați.',
    advancedElsewhere:
      'Google primește date despre vizita dumneavoastră, chiar înainte să alegeți și dacă refuzați.',
    unchanged: 'Site-ul funcționează la fel și dacă refuzați.',
    hidden: 'Dacă refuzați, conținutul altor servicii rămâne ascuns; în rest, site-ul funcționează la fel.',
    withdrawable: 'Vă puteți răzgândi oricând, folosind butonul din partea de jos a fiecărei pagini.',
    withdrawableByLink:
      'Vă puteți răzgândi oricând, folosind linkul către opțiunile de confidențialitate de pe fiecare pagină.',
    signal:
      'Browserul dumneavoastră trimite semnalul „{signal}”, iar noi îl respectăm: când acceptați, marketingul și asocierea cu datele dumneavoastră rămân dezactivate, dacă nu le activați chiar dumneavoastră.',
    accept: 'Accept',
    refuse: 'Refuz',
    customise: 'Aleg',
    settings: 'Opțiuni de confidențialitate',
    purposes: {
      necessary: 'Necesare',
      preferences: 'Preferințe',
      statistics: 'Statistici',
      marketing: 'Marketing',
      linking: 'Asociere cu datele dumneavoastră',
    },
  },
  preferences: {
    intro: 'Alegeți ce are voie să facă acest site. Nimic din ce urmează nu este necesar pentru a-l citi.',
    save: 'Salvez alegerile',
    cancel: 'Anulez',
    alwaysOn: 'Întotdeauna active',
    details: 'Ce se păstrează și pentru cât timp',
    receives: 'Cine primește datele',
    ownProvider: 'Numai {site}',
    policy: 'Politica de confidențialitate',
    measured: 'Se mai înregistrează: {measured}.',
    kept: {
      full: 'Durata de păstrare a vizitelor: {months}. Durata de păstrare a adreselor IP complete: {days}; apoi acestea sunt scurtate.',
      shortened:
        'Durata de păstrare a vizitelor: {months}. Adresele IP sunt scurtate înainte de a fi păstrate.',
      none: 'Durata de păstrare a vizitelor: {months}. Adresele IP nu sunt păstrate.',
    },
  },
  stored: {
    title: 'Cookie-uri și alte forme de stocare pe acest site',
    name: 'Nume',
    kind: 'Tip',
    lifetime: 'Durată',
    setBy: 'Plasat de',
    firstParty: 'acest site',
    thirdParty: 'o parte terță',
    untilClosed: 'până la închiderea browserului',
    untilDeleted: 'până la ștergere',
    cookie: 'Cookie',
    localStorage: 'Stocare locală',
    sessionStorage: 'Stocare de sesiune',
    indexedDB: 'Bază de date în browser',
    nothing: 'Nu păstrează nimic pe dispozitivul dumneavoastră.',
    changed: 'Ultima modificare: {date}',
    allowed: 'Permis',
    notAllowed: 'Nepermis',
  },
  placeholder: {
    title: 'Serviciul {service} nu este încărcat',
    text: 'Dacă ar fi afișat aici, ar trimite adresa dumneavoastră IP și pagina pe care vă aflați către {provider}.',
    once: 'Încărcare o singură dată',
    always: 'Permit întotdeauna',
  },
  form: {
    link: 'Asociați vizitele mele pe acest site cu aceste date',
    linkText:
      'Voluntar. Formularul se trimite în ambele cazuri, iar consimțământul poate fi retras în opțiunile de confidențialitate.',
  },
  kept: {
    title: 'Date păstrate despre acest browser',
    about: 'Numai despre acest browser. Formularele trimise nu fac parte din ele.',
    nothing: 'Nu se păstrează nimic despre acest browser.',
    show: 'Afișează',
    download: 'Descarcă',
    erase: 'Șterge',
    confirm: 'Se șterge totul și se retrage ce a fost permis? Acțiunea nu poate fi anulată.',
    erased: 'S-a șters, iar ce a fost permis este retras. Dovada alegerilor se păstrează.',
    failed: 'Nu a reușit. Încercați din nou mai târziu.',
    when: 'Când',
    what: 'Ce',
    visits: 'Vizite',
    pages: 'Pagini',
  },
  purposes: {
    necessary: { text: 'Reține alegerea pe care o faceți aici.', lost: '' },
    preferences: {
      text: 'Reține setările pe care le faceți pe site și afișează conținut din alte servicii.',
      lost: 'Fără acestea, s-ar putea să fie nevoie să le faceți din nou, iar un astfel de conținut rămâne ascuns.',
    },
    statistics: {
      text: 'Arată cum este folosit site-ul, pentru ca acesta să poată fi îmbunătățit.',
      lost: 'Fără acestea, nimic de pe site nu încetează să funcționeze.',
    },
    marketing: {
      text: 'Vă afișează publicitate care vi se potrivește și măsoară rezultatele acesteia.',
      lost: 'Fără acesta, vedeți publicitate generală.',
    },
    linking: {
      text: 'Dacă trimiteți un formular, vizitele dumneavoastră de acum înainte sunt asociate cu datele pe care le-ați introdus în el.',
      lost: 'Fără aceasta, formularul funcționează exact la fel.',
    },
  },
  services: {
    'lupa-choice': {
      name: 'Alegerea dumneavoastră',
      text: 'Păstrează răspunsul dumneavoastră, ca să nu vă întrebăm pe fiecare pagină.',
    },
    'lupa-statistics': {
      name: 'Propriile noastre statistici',
      text: 'Înregistrează paginile, momentele vizitei, timpul de lectură, acțiunile raportate de site, browserul, limba și dimensiunea aproximativă a ecranului, cu un număr aleatoriu pentru browserul dumneavoastră.',
    },
    'google-analytics': {
      name: 'Google Analytics',
      text: 'Google măsoară vizita și poate prelucra datele în Statele Unite.',
    },
    'google-demographics': {
      name: 'Date demografice Google Analytics',
      text: 'Google adaugă vârsta, genul și interesele pe care le cunoaște despre persoanele conectate la contul lor Google și folosește vizita pentru publicitate.',
    },
    'lupa-linking': {
      name: 'Vizite asociate cu un formular',
      text: 'Le permite angajaților să vadă vizitele unei persoane care a trimis un formular. La retragerea consimțământului, asocierea este ștearsă.',
    },
  },
  kinds: {
    analytics: 'Măsoară cum este folosit site-ul.',
    recordings:
      'Înregistrează ce faceți pe pagină și arată acest lucru sub formă de hărți termice și redări.',
    advertising: 'Vă afișează publicitate aici și în alte locuri și măsoară rezultatele acesteia.',
    'tag-manager': 'Încarcă alte servicii pe care le-ați permis.',
    video: 'Redă videoclipuri.',
    audio: 'Redă sunet.',
    map: 'Afișează hărți.',
    fonts: 'Încarcă fonturi.',
    social: 'Afișează postări și butoane ale unei rețele sociale.',
    chat: 'Vă permite să discutați cu noi prin chat.',
    captcha: 'Deosebește oamenii de programe, ca formularele să nu fie folosite abuziv.',
    payment: 'Preia plăți și previne frauda.',
    newsletter: 'Păstrează legătura prin e-mail și formulare și măsoară ce se citește.',
    booking: 'Vă permite să faceți o programare.',
    comments: 'Afișează comentarii și vă permite să scrieți și dumneavoastră.',
    reviews: 'Afișează recenzii ale clienților.',
    experiments: 'Testează variante ale unei pagini.',
    errors: 'Raportează erorile site-ului, ca să poată fi corectate.',
    embed: 'Afișează conținut din alt serviciu.',
  },
  measures: {
    scroll: 'până unde derulați pagina',
    outbound: 'linkurile către alte site-uri pe care le urmați',
    downloads: 'fișierele pe care le descărcați',
    forms: 'ce formulare trimiteți (nu și ce scrieți)',
    missing: 'paginile care nu au fost găsite',
    vitals: 'cât de repede se încarcă și răspund paginile',
  },
}

import type { Wording } from '../wording.ts'

export const sk: Wording = {
  banner: {
    title: 'Môžeme vašu návštevu započítať do štatistík?',
    titleWithOthers: 'Môžeme vašu návštevu započítať do štatistík a načítať služby iných poskytovateľov?',
    intro: {
      full: '{site} žiada o súhlas so zaznamenávaním toho, ktoré stránky čítate, kedy, ako dlho a z akého prehliadača a z akej IP adresy, aby bolo vidno, ako sa web používa, a aby sa dal zlepšovať.',
      shortened:
        '{site} žiada o súhlas so zaznamenávaním toho, ktoré stránky čítate, kedy, ako dlho, z akého prehliadača a približne z akej siete, aby bolo vidno, ako sa web používa, a aby sa dal zlepšovať.',
      none: '{site} žiada o súhlas so zaznamenávaním toho, ktoré stránky čítate, kedy, ako dlho a z akého prehliadača, aby bolo vidno, ako sa web používa, a aby sa dal zlepšovať.',
    },
    others: 'Ak súhlasíte, načítajú sa aj tieto služby a dostanú údaje o vašej návšteve:',
    advanced:
      'Google dostáva údaje o vašej návšteve, bez súborov cookie, aj predtým, než sa rozhodnete, a aj keď odmietnete.',
    advancedElsewhere:
      'Google dostáva údaje o vašej návšteve, aj predtým, než sa rozhodnete, a aj keď odmietnete.',
    unchanged: 'Aj bez toho web funguje rovnako.',
    hidden: 'Bez toho zostane obsah iných služieb skrytý; inak web funguje rovnako.',
    withdrawable: 'Rozhodnutie môžete kedykoľvek zmeniť tlačidlom v dolnej časti každej stránky.',
    withdrawableByLink:
      'Rozhodnutie môžete kedykoľvek zmeniť prostredníctvom odkazu na nastavenia súkromia na každej stránke.',
    signal:
      'Váš prehliadač vysiela signál „{signal}“ a my ho rešpektujeme: marketing a prepojenie zostanú aj pri vašom súhlase vypnuté, pokiaľ ich sami nezapnete.',
    accept: 'Súhlasím',
    refuse: 'Odmietam',
    customise: 'Vybrať',
    settings: 'Nastavenia súkromia',
    purposes: {
      necessary: 'Nevyhnutné',
      preferences: 'Predvoľby',
      statistics: 'Štatistika',
      marketing: 'Marketing',
      linking: 'Prepojenie s vašimi údajmi',
    },
  },
  preferences: {
    intro: 'Vyberte, čo smie tento web robiť. Na čítanie webu nie je nič z toho potrebné.',
    save: 'Uložiť výber',
    cancel: 'Zrušiť',
    alwaysOn: 'Vždy zapnuté',
    details: 'Čo sa uchováva a ako dlho',
    receives: 'Príjemca údajov',
    ownProvider: 'Iba {site}',
    policy: 'Zásady ochrany osobných údajov',
    measured: 'Zaznamenáva sa aj toto: {measured}.',
    kept: {
      full: 'Doba uchovávania návštev: {months}. Doba uchovávania úplných IP adries: {days}; potom sa skrátia.',
      shortened: 'Doba uchovávania návštev: {months}. IP adresy sa pred uložením skracujú.',
      none: 'Doba uchovávania návštev: {months}. IP adresy sa neuchovávajú.',
    },
  },
  stored: {
    title: 'Súbory cookie a ďalšie spôsoby ukladania údajov na tomto webe',
    name: 'Názov',
    kind: 'Druh',
    lifetime: 'Doba uchovávania',
    setBy: 'Nastavuje',
    firstParty: 'tento web',
    thirdParty: 'tretia strana',
    untilClosed: 'do zatvorenia prehliadača',
    untilDeleted: 'do vymazania',
    cookie: 'Súbor cookie',
    localStorage: 'Lokálne úložisko',
    sessionStorage: 'Úložisko relácie',
    indexedDB: 'Databáza v prehliadači',
    nothing: 'Do vášho zariadenia nič neukladá.',
    changed: 'Posledná zmena: {date}',
    allowed: 'Povolené',
    notAllowed: 'Nepovolené',
  },
  placeholder: {
    title: 'Služba {service} nie je načítaná',
    text: 'Zobrazením tohto obsahu by sa vaša IP adresa a adresa stránky, na ktorej ste, odovzdali tomuto príjemcovi: {provider}.',
    once: 'Načítať raz',
    always: 'Vždy povoliť',
  },
  form: {
    link: 'Prepojiť moje návštevy tohto webu s týmito údajmi',
    linkText:
      'Dobrovoľné. Formulár sa odošle v každom prípade a tento súhlas môžete odvolať v nastaveniach súkromia.',
  },
  purposes: {
    necessary: { text: 'Pamätá si voľbu, ktorú tu urobíte.', lost: '' },
    preferences: {
      text: 'Pamätá si nastavenia, ktoré si na webe zvolíte, a zobrazuje obsah iných služieb.',
      lost: 'Bez toho si ich možno budete musieť zvoliť znova a takýto obsah zostane skrytý.',
    },
    statistics: {
      text: 'Ukazuje, ako sa web používa, aby sa dal zlepšovať.',
      lost: 'Bez toho na webe nič neprestane fungovať.',
    },
    marketing: {
      text: 'Zobrazuje vám reklamu, ktorá sa k vám hodí, a meria jej výsledky.',
      lost: 'Bez toho sa vám zobrazuje všeobecná reklama.',
    },
    linking: {
      text: 'Ak odošlete formulár, vaše návštevy sa odteraz prepoja s údajmi, ktoré v ňom uvediete.',
      lost: 'Bez toho formulár funguje úplne rovnako.',
    },
  },
  services: {
    'lupa-choice': {
      name: 'Vaša voľba',
      text: 'Uchováva vašu odpoveď, aby sme sa nepýtali na každej stránke.',
    },
    'lupa-statistics': {
      name: 'Naša vlastná štatistika',
      text: 'Zaznamenáva stránky, časy, dĺžku čítania, akcie hlásené webom, prehliadač, jazyk a približnú veľkosť obrazovky, spolu s náhodným číslom pre váš prehliadač.',
    },
    'google-analytics': {
      name: 'Google Analytics',
      text: 'Google meria návštevu a môže údaje spracúvať v Spojených štátoch.',
    },
    'google-demographics': {
      name: 'Demografické údaje v Google Analytics',
      text: 'Google dopĺňa vek, pohlavie a záujmy, ktoré pozná u ľudí prihlásených do jeho služieb, a využíva návštevu na reklamu.',
    },
    'lupa-linking': {
      name: 'Návštevy prepojené s formulárom',
      text: 'Umožňuje pracovníkom vidieť návštevy osoby, ktorá odoslala formulár. Po odvolaní súhlasu sa prepojenie vymaže.',
    },
  },
  kinds: {
    analytics: 'Meria, ako sa web používa.',
    recordings: 'Nahráva, čo na stránke robíte, a zobrazuje to ako teplotné mapy a prehrávané záznamy.',
    advertising: 'Zobrazuje vám reklamu tu aj inde a meria jej výsledky.',
    'tag-manager': 'Načítava ďalšie služby, ktoré ste povolili.',
    video: 'Prehráva videá.',
    audio: 'Prehráva zvuk.',
    map: 'Zobrazuje mapy.',
    fonts: 'Načítava písma.',
    social: 'Zobrazuje príspevky a tlačidlá sociálnej siete.',
    chat: 'Umožňuje vám chatovať s nami.',
    captcha: 'Odlišuje ľudí od programov, aby sa formuláre nezneužívali.',
    payment: 'Prijíma platby a predchádza podvodom.',
    newsletter: 'Slúži na kontakt e-mailom a cez formuláre a meria, čo sa číta.',
    booking: 'Umožňuje vám rezervovať si termín.',
    comments: 'Zobrazuje komentáre a umožňuje vám ich písať.',
    reviews: 'Zobrazuje recenzie zákazníkov.',
    experiments: 'Skúša rôzne varianty stránky.',
    errors: 'Hlási chyby webu, aby sa dali opraviť.',
    embed: 'Zobrazuje obsah inej služby.',
  },
  measures: {
    scroll: 'ako ďaleko stránku posuniete',
    outbound: 'otvorené odkazy na iné weby',
    downloads: 'stiahnuté súbory',
    forms: 'odoslané formuláre (bez toho, čo do nich napíšete)',
    missing: 'nenájdené stránky',
    vitals: 'rýchlosť načítania a odozvy stránok',
  },
}

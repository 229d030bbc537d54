import type { Wording } from '../wording.ts'

export const cs: Wording = {
  banner: {
    title: 'Můžeme vaši návštěvu započítat do statistik?',
    titleWithOthers: 'Můžeme vaši návštěvu započítat do statistik a načíst služby jiných poskytovatelů?',
    intro: {
      full: '{site} žádá o souhlas se zaznamenáváním toho, které stránky čtete, kdy, jak dlouho a z jakého prohlížeče a z jaké IP adresy, aby bylo vidět, jak se web používá, a aby se dal zlepšovat.',
      shortened:
        '{site} žádá o souhlas se zaznamenáváním toho, které stránky čtete, kdy, jak dlouho, z jakého prohlížeče a přibližně z jaké sítě, aby bylo vidět, jak se web používá, a aby se dal zlepšovat.',
      none: '{site} žádá o souhlas se zaznamenáváním toho, které stránky čtete, kdy, jak dlouho a z jakého prohlížeče, aby bylo vidět, jak se web používá, a aby se dal zlepšovat.',
    },
    others: 'Pokud souhlasíte, načtou se také tyto služby a získají údaje o vaší návštěvě:',
    advanced:
      'Google dostává údaje o vaší návštěvě, bez cookies, i předtím, než se rozhodnete, a i když odmítnete.',
    advancedElsewhere:
      'Google dostává údaje o vaší návštěvě, i předtím, než se rozhodnete, a i když odmítnete.',
    unchanged: 'I bez toho web funguje stejně.',
    hidden: 'Bez toho zůstane obsah jiných služeb skrytý; jinak web funguje stejně.',
    withdrawable: 'Rozhodnutí můžete kdykoli změnit tlačítkem dole na každé stránce.',
    withdrawableByLink:
      'Rozhodnutí můžete kdykoli změnit pomocí odkazu na nastavení soukromí na každé stránce.',
    signal:
      'Váš prohlížeč vysílá signál „{signal}“ a my ho respektujeme: marketing a propojení zůstanou i při vašem souhlasu vypnuté, pokud je sami nezapnete.',
    accept: 'Souhlasím',
    refuse: 'Odmítám',
    customise: 'Vybrat',
    settings: 'Nastavení soukromí',
    purposes: {
      necessary: 'Nezbytné',
      preferences: 'Předvolby',
      statistics: 'Statistika',
      marketing: 'Marketing',
      linking: 'Propojení s vašimi údaji',
    },
  },
  preferences: {
    intro: 'Vyberte, co tento web smí dělat. Nic z toho není ke čtení webu potřeba.',
    save: 'Uložit výběr',
    cancel: 'Zrušit',
    alwaysOn: 'Vždy zapnuto',
    details: 'Co se uchovává a jak dlouho',
    receives: 'Příjemce údajů',
    ownProvider: 'Pouze {site}',
    policy: 'Zásady ochrany osobních údajů',
    measured: 'Zaznamenává se také toto: {measured}.',
    kept: {
      full: 'Doba uchovávání návštěv: {months}. Doba uchovávání úplných IP adres: {days}; poté se zkrátí.',
      shortened: 'Doba uchovávání návštěv: {months}. IP adresy se před uložením zkracují.',
      none: 'Doba uchovávání návštěv: {months}. IP adresy se neuchovávají.',
    },
  },
  stored: {
    title: 'Cookies a další způsoby ukládání údajů na tomto webu',
    name: 'Název',
    kind: 'Druh',
    lifetime: 'Doba uchovávání',
    setBy: 'Nastavuje',
    firstParty: 'tento web',
    thirdParty: 'třetí strana',
    untilClosed: 'do zavření prohlížeče',
    untilDeleted: 'do smazání',
    cookie: 'Cookie',
    localStorage: 'Místní úložiště',
    sessionStorage: 'Úložiště relace',
    indexedDB: 'Databáze v prohlížeči',
    nothing: 'Do vašeho zařízení nic neukládá.',
    changed: 'Poslední změna: {date}',
    allowed: 'Povoleno',
    notAllowed: 'Nepovoleno',
  },
  placeholder: {
    title: 'Služba {service} není načtena',
    text: 'Zobrazením tohoto obsahu by se vaše IP adresa a adresa stránky, na které jste, předaly tomuto příjemci: {provider}.',
    once: 'Načíst jednou',
    always: 'Vždy povolit',
  },
  form: {
    link: 'Propojit mé návštěvy tohoto webu s těmito údaji',
    linkText:
      'Dobrovolné. Formulář se odešle v každém případě a tento souhlas můžete odvolat v nastavení soukromí.',
  },
  purposes: {
    necessary: { text: 'Pamatuje si volbu, kterou zde učiníte.', lost: '' },
    preferences: {
      text: 'Pamatuje si nastavení, která na webu zvolíte, a zobrazuje obsah jiných služeb.',
      lost: 'Bez toho je možná budete muset volit znovu a takový obsah zůstane skrytý.',
    },
    statistics: {
      text: 'Ukazuje, jak se web používá, aby se dal zlepšovat.',
      lost: 'Bez toho na webu nic nepřestane fungovat.',
    },
    marketing: {
      text: 'Zobrazuje vám reklamu, která vám odpovídá, a měří její výsledky.',
      lost: 'Bez toho se vám zobrazuje obecná reklama.',
    },
    linking: {
      text: 'Pokud odešlete formulář, vaše návštěvy se od této chvíle propojí s údaji, které v něm uvedete.',
      lost: 'Bez toho formulář funguje úplně stejně.',
    },
  },
  services: {
    'lupa-choice': {
      name: 'Vaše volba',
      text: 'Uchovává vaši odpověď, abychom se neptali na každé stránce.',
    },
    'lupa-statistics': {
      name: 'Naše vlastní statistika',
      text: 'Zaznamenává stránky, časy, dobu čtení, akce hlášené webem, prohlížeč, jazyk a přibližnou velikost obrazovky, spolu s náhodným číslem pro váš prohlížeč.',
    },
    'google-analytics': {
      name: 'Google Analytics',
      text: 'Google měří návštěvu a může údaje zpracovávat ve Spojených státech.',
    },
    'google-demographics': {
      name: 'Demografické údaje v Google Analytics',
      text: 'Google doplňuje věk, pohlaví a zájmy, které zná u lidí přihlášených k jeho službám, a využívá návštěvu pro reklamu.',
    },
    'lupa-linking': {
      name: 'Návštěvy propojené s formulářem',
      text: 'Umožňuje pracovníkům vidět návštěvy osoby, která odeslala formulář. Po odvolání souhlasu se propojení smaže.',
    },
  },
  kinds: {
    analytics: 'Měří, jak se web používá.',
    recordings: 'Nahrává, co na stránce děláte, a zobrazuje to jako teplotní mapy a přehrávané záznamy.',
    advertising: 'Zobrazuje vám reklamu zde i jinde a měří její výsledky.',
    'tag-manager': 'Načítá další služby, které jste povolili.',
    video: 'Přehrává videa.',
    audio: 'Přehrává zvuk.',
    map: 'Zobrazuje mapy.',
    fonts: 'Načítá písma.',
    social: 'Zobrazuje příspěvky a tlačítka sociální sítě.',
    chat: 'Umožňuje vám s námi chatovat.',
    captcha: 'Odlišuje lidi od programů, aby nedocházelo ke zneužívání formulářů.',
    payment: 'Přijímá platby a předchází podvodům.',
    newsletter: 'Slouží ke kontaktu e-mailem a přes formuláře a měří, co se čte.',
    booking: 'Umožňuje vám rezervovat si termín.',
    comments: 'Zobrazuje komentáře a umožňuje vám je psát.',
    reviews: 'Zobrazuje recenze zákazníků.',
    experiments: 'Zkouší různé varianty stránky.',
    errors: 'Hlásí chyby webu, aby mohly být opraveny.',
    embed: 'Zobrazuje obsah jiné služby.',
  },
  measures: {
    scroll: 'jak daleko stránku posunete',
    outbound: 'otevřené odkazy na jiné weby',
    downloads: 'stažené soubory',
    forms: 'odeslané formuláře (bez toho, co do nich napíšete)',
    missing: 'nenalezené stránky',
    vitals: 'rychlost načítání a odezvy stránek',
  },
}

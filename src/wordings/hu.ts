import type { Wording } from '../wording.ts'

export const hu: Wording = {
  banner: {
    title: 'Rögzíthetjük a látogatását?',
    titleWithOthers: 'Rögzíthetjük a látogatását, és betölthetjük mások szolgáltatásait?',
    intro: {
      full: '{site} szeretné rögzíteni, hogy Ön mely oldalakat olvassa, mikor, mennyi ideig, milyen böngészővel és milyen IP-címről, hogy lássa, hogyan használják a honlapot, és javíthasson rajta.',
      shortened:
        '{site} szeretné rögzíteni, hogy Ön mely oldalakat olvassa, mikor, mennyi ideig, milyen böngészővel és nagyjából milyen hálózatról, hogy lássa, hogyan használják a honlapot, és javíthasson rajta.',
      none: '{site} szeretné rögzíteni, hogy Ön mely oldalakat olvassa, mikor, mennyi ideig és milyen böngészővel, hogy lássa, hogyan használják a honlapot, és javíthasson rajta.',
    },
    others: 'Ha elfogadja, ezek a szolgáltatások is betöltődnek, és adatokat kapnak a látogatásáról:',
    advanced:
      'A Google adatokat kap a látogatásáról, sütik nélkül, még a választása előtt és akkor is, ha elutasítja.',
    advancedElsewhere:
      'A Google adatokat kap a látogatásáról, még a választása előtt és akkor is, ha elutasítja.',
    unchanged: 'A honlap enélkül is ugyanúgy működik.',
    hidden: 'Enélkül más szolgáltatások tartalma rejtve marad; egyébként a honlap ugyanúgy működik.',
    withdrawable: 'Döntését bármikor megváltoztathatja a minden oldal alján megtalálható gombbal.',
    withdrawableByLink:
      'Döntését bármikor megváltoztathatja az adatvédelmi beállításokra mutató, minden oldalon megtalálható hivatkozással.',
    signal:
      'Böngészője „{signal}” jelzést küld, és ezt figyelembe vesszük: elfogadás esetén is kikapcsolva marad a marketing és az összekapcsolás, hacsak Ön külön be nem kapcsolja.',
    accept: 'Elfogadom',
    refuse: 'Elutasítom',
    customise: 'Választok',
    settings: 'Adatvédelmi beállítások',
    purposes: {
      necessary: 'Szükséges',
      preferences: 'Személyes beállítások',
      statistics: 'Statisztika',
      marketing: 'Marketing',
      linking: 'Összekapcsolás az adataival',
    },
  },
  preferences: {
    intro: 'Válassza ki, mit tehet ez a honlap. Az olvasásához ezek egyikére sincs szükség.',
    save: 'Választás mentése',
    cancel: 'Mégse',
    alwaysOn: 'Mindig bekapcsolva',
    details: 'A tárolt adatok és a tárolás ideje',
    receives: 'Az adatok címzettje',
    ownProvider: 'Csak {site}',
    policy: 'Adatkezelési tájékoztató',
    measured: 'Rögzítjük továbbá a következőket: {measured}.',
    kept: {
      full: 'A látogatások megőrzési ideje: {months}. A teljes IP-címek megőrzési ideje: {days}; ezután lerövidítjük őket.',
      shortened: 'A látogatások megőrzési ideje: {months}. Az IP-címeket tárolás előtt lerövidítjük.',
      none: 'A látogatások megőrzési ideje: {months}. IP-címeket nem tárolunk.',
    },
  },
  stored: {
    title: 'Sütik és más tárolt adatok ezen a honlapon',
    name: 'Név',
    kind: 'Típus',
    lifetime: 'Tárolási idő',
    setBy: 'Elhelyezi',
    firstParty: 'ez a honlap',
    thirdParty: 'harmadik fél',
    untilClosed: 'a böngésző bezárásáig',
    untilDeleted: 'törlésig',
    cookie: 'Süti',
    localStorage: 'Helyi tároló',
    sessionStorage: 'Munkamenet-tároló',
    indexedDB: 'Adatbázis a böngészőben',
    nothing: 'Semmit sem tárol az Ön eszközén.',
    changed: 'Utolsó módosítás: {date}',
    allowed: 'Engedélyezve',
    notAllowed: 'Nincs engedélyezve',
  },
  placeholder: {
    title: 'Nincs betöltve: {service}',
    text: 'Ha itt megjelenne, a szolgáltatás elküldené az Ön IP-címét és azt, hogy melyik oldalon van, a következő címzettnek: {provider}.',
    once: 'Egyszeri betöltés',
    always: 'Állandó engedélyezés',
  },
  form: {
    link: 'A honlapon tett látogatásaim összekapcsolása ezekkel az adatokkal',
    linkText:
      'Önkéntes. Az űrlap enélkül is elküldhető, és ezt a hozzájárulást az adatvédelmi beállításokban visszavonhatja.',
  },
  purposes: {
    necessary: { text: 'Megjegyzi az itt hozott döntését.', lost: '' },
    preferences: {
      text: 'Megjegyzi a honlapon megadott beállításait, és megjeleníti más szolgáltatások tartalmát.',
      lost: 'Enélkül előfordulhat, hogy újra meg kell adnia őket, és az ilyen tartalom rejtve marad.',
    },
    statistics: {
      text: 'Megmutatja, hogyan használják a honlapot, hogy javítani lehessen rajta.',
      lost: 'A honlapon enélkül is minden működik.',
    },
    marketing: {
      text: 'Önhöz illő hirdetéseket jelenít meg, és méri azok eredményét.',
      lost: 'Enélkül általános hirdetéseket lát.',
    },
    linking: {
      text: 'Ha űrlapot küld el, látogatásait mostantól összekapcsoljuk az űrlapon megadott adataival.',
      lost: 'Az űrlap enélkül is pontosan ugyanúgy működik.',
    },
  },
  services: {
    'lupa-choice': {
      name: 'Az Ön döntése',
      text: 'Megőrzi a válaszát, hogy ne kérdezzük meg minden oldalon.',
    },
    'lupa-statistics': {
      name: 'Saját statisztikánk',
      text: 'Rögzíti az oldalakat, az időpontokat, az olvasással töltött időt, a honlap által jelzett műveleteket, a böngészőt, a nyelvet és a képernyő hozzávetőleges méretét, a böngészőjéhez rendelt véletlen számmal együtt.',
    },
    'google-analytics': {
      name: 'Google Analytics',
      text: 'A Google méri a látogatást, és az adatokat az Egyesült Államokban is kezelheti.',
    },
    'google-demographics': {
      name: 'Google Analytics demográfiai adatok',
      text: 'A Google hozzáadja a nála bejelentkezett személyekről ismert életkort, nemet és érdeklődési köröket, és a látogatást hirdetési célra használja.',
    },
    'lupa-linking': {
      name: 'Űrlappal összekapcsolt látogatások',
      text: 'Lehetővé teszi, hogy a munkatársak lássák az űrlapot elküldő személy látogatásait. Visszavonás esetén az összekapcsolást töröljük.',
    },
  },
  kinds: {
    analytics: 'Méri, hogyan használják a honlapot.',
    recordings: 'Rögzíti, mit tesz az oldalon, és hőtérképként és visszajátszásként jeleníti meg.',
    advertising: 'Hirdetéseket jelenít meg Önnek itt és máshol, és méri azok eredményét.',
    'tag-manager': 'Betölti az Ön által engedélyezett egyéb szolgáltatásokat.',
    video: 'Videókat játszik le.',
    audio: 'Hangot játszik le.',
    map: 'Térképeket jelenít meg.',
    fonts: 'Betűtípusokat tölt be.',
    social: 'Egy közösségi hálózat bejegyzéseit és gombjait jeleníti meg.',
    chat: 'Lehetővé teszi, hogy csevegjen velünk.',
    captcha: 'Megkülönbözteti az embereket a programoktól, hogy az űrlapokkal ne lehessen visszaélni.',
    payment: 'Fizetéseket fogad, és megelőzi a csalásokat.',
    newsletter: 'E-mailben és űrlapokon tartja a kapcsolatot, és méri, mit olvasnak el.',
    booking: 'Lehetővé teszi az időpontfoglalást.',
    comments: 'Hozzászólásokat jelenít meg, és lehetővé teszi az írásukat.',
    reviews: 'Ügyfelek értékeléseit jeleníti meg.',
    experiments: 'Egy oldal különböző változatait próbálja ki.',
    errors: 'Jelenti a honlap hibáit, hogy ki lehessen javítani őket.',
    embed: 'Egy másik szolgáltatás tartalmát jeleníti meg.',
  },
  measures: {
    scroll: 'a görgetés mértéke',
    outbound: 'megnyitott hivatkozások más honlapokra',
    downloads: 'letöltött fájlok',
    forms: 'elküldött űrlapok (a beírt szöveg nélkül)',
    missing: 'nem talált oldalak',
    vitals: 'az oldalak betöltési és válaszideje',
  },
}

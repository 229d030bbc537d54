import type { Text } from '../../text.ts'

export const statistics = {
  period: {
    label: 'Period',
    presets: {
      today: 'I dag',
      yesterday: 'I går',
      '7-days': '7 dagar',
      '30-days': '30 dagar',
      '90-days': '90 dagar',
      '12-months': '12 månader',
    },
    range: 'Andra datum',
    from: 'Första dagen',
    last: 'Sista dagen',
    show: 'Visa',
    order: 'Den sista dagen får inte vara före den första.',
    tooLong: 'Högst {days} dagar.',
    zone: '{period}, {zone}',
  },

  compare: {
    label: 'Jämför med',
    previous: 'Jämfört med föregående period',
    year: 'Jämfört med ett år tidigare',
    none: 'Ingen jämförelse',
  },

  notes: {
    title: 'Anteckningar',
    add: 'Lägg till en anteckning',
    day: 'Dag',
    text: 'Vad som hände',
    textHelp:
      'En kampanj, en ändring av webbplatsen, en ledig dag: det som förklarar diagrammet för nästa som tittar.',
    save: 'Spara anteckningen',
    none: 'Inga anteckningar under perioden.',
    by: '{day}, {name}',
    removeNamed: 'Ta bort anteckningen ”{text}”',
  },

  filters: {
    add: 'Filtrera',
    on: 'Filter',
    dimension: 'Vad',
    operator: 'Hur',
    value: 'Värde',
    apply: 'Visa bara dessa',
    operators: { is: 'är', 'is-not': 'är inte', contains: 'innehåller' },
    named: {
      is: '{dimension}: {value}',
      'is-not': '{dimension}: inte {value}',
      contains: '{dimension}: innehåller ”{value}”',
    },
    only: 'Visa bara {filter}',
    remove: 'Ta bort filtret {filter}',
    removeShort: 'Ta bort',
    removeAll: 'Ta bort alla',
    not: 'Filter gäller inte här: samtycken räknas utan besök.',
  },

  live: {
    visitors: { one: '{count} besökare nu', other: '{count} besökare nu' },
    term: 'nu',
    meaning:
      'Besökare som visade en sida eller gjorde något under de senaste 30 minuterna. Uppdateras varje halv minut.',
  },

  shortcuts: {
    title: 'Tangentbord',
    open: 'Kortkommandon',
    on: 'Använd dessa tangenter',
    off: 'De kan stängas av för den som styr datorn med rösten.',
    close: 'Stäng',
    keys: {
      help: 'Den här listan',
      none: 'Ta bort alla filter',
      filter: 'Lägg till ett filter',
      compare: 'Nästa jämförelse',
      range: 'Andra datum',
    },
  },

  change: {
    points: '{points} p.e.',
    before: 'tidigare {figure}',
    nothingBefore: 'ingenting tidigare',
    same: 'ingen ändring',
  },

  chart: {
    title: {
      hour: '{metric} per timme',
      day: '{metric} per dag',
      week: '{metric} per vecka',
      month: '{metric} per månad',
    },
    step: 'Diagrammets indelning',
    by: { hour: 'Per timme', day: 'Per dag', week: 'Per vecka', month: 'Per månad' },
    weekFrom: 'Veckan från {day}',
    current: 'Denna period',
    previous: 'Föregående period',
    year: 'Ett år tidigare',
    table: 'Visa som tabell',
    when: { hour: 'Timme', day: 'Dag', week: 'Vecka', month: 'Månad' },
    point: '{when}: {current}. {before}: {previous}.',
    pointAlone: '{when}: {current}.',
    save: 'Spara diagrammet',
    savePicture: 'Spara som bild',
    saveTable: 'Spara som tabell (CSV)',
    move: 'Flytta i diagrammet',
    summary: '{title}. Högst: {most}, {when}.',
    empty: 'Inga besök under perioden.',
  },

  breakdown: {
    scrolled: 'Skrollat',
    folded: '(färre än {smallestGroup})',
    foldedMeaning:
      'Allt med färre än {smallestGroup} besökare räknas ihop här, så att ingen kan kännas igen.',
    all: { one: 'Visa {count} till', other: 'Visa {count} till' },
    fewer: 'Visa färre',
    more: 'Mer',
    empty: 'Ingenting under perioden',
  },

  eventProperties: {
    title: 'Egenskaper hos ”{event}”',
    none: 'Den här händelsen har inga egenskaper.',
  },

  reports: {
    navigation: 'Rapporter',
    names: {
      goals: 'Mål',
      funnel: 'Tratt',
      journeys: 'Vägar',
      cohorts: 'Återkommande',
      hours: 'Tider',
      vitals: 'Snabbhet',
      forms: 'Formulär',
      consents: 'Samtycke',
    },
  },

  targets: {
    kind: 'Sida eller händelse',
    path: 'Sidans sökväg, till exempel /tack',
    pathExample: '/tack',
    event: 'Händelsens namn',
    eventExample: 'anmälan',
    pathHelp:
      'En sökväg, till exempel /tack, eller början på flera och en stjärna: /blogg/*. En händelse med sitt namn.',
  },

  goals: {
    title: 'Mål',
    help: 'Vad besökarna ska nå, och hur många av periodens besökare som gjorde det.',
    none: 'Inga mål ännu.',
    columns: { conversions: 'Besökare', conversionRate: 'Andel' },
    add: 'Nytt mål',
    name: 'Namn',
    target: 'Nås genom',
    create: 'Lägg till målet',
    remove: 'Ta bort',
    removeNamed: 'Ta bort ”{name}”',
  },

  funnel: {
    help: 'Hur många besökare som gick från varje steg till nästa, vad de än gjorde däremellan.',
    steps: 'Trattens steg',
    step: 'Steg {number}',
    add: 'Ett steg till',
    remove: 'Utelämna {step}',
    show: 'Visa tratten',
    lost: '{count} gick inte vidare ({share})',
  },

  journeys: {
    help: 'Vad besöken visade efter vartannat. En sida som genast visas igen är ett steg.',
    direction: 'Riktning',
    directions: { after: 'Framåt från', before: 'Bakåt från' },
    anyPage: 'valfri sida',
    kinds: { page: 'Sida', other: 'Andra sidor', end: 'Inte vidare' },
    link: '{from} → {to}: {count}',
    step: 'Steg',
    from: 'Från',
    to: 'Till',
  },

  cohorts: {
    help: 'Besökare efter veckan för deras första besök, och hur stor andel av dem som kom igen under varje vecka därefter.',
    week: 'Första veckan',
    after: 'Vecka {weeks}',
  },

  hours: {
    help: 'När besöken börjar, i webbplatsens tidszon.',
    weekday: 'Veckodag',
  },

  vitals: {
    help: 'Hur snabba sidorna var för besökarna, enligt Web Vitals: tre fjärdedelar av sidvisningarna var så här snabba eller snabbare. Gränserna är Googles.',
    none: 'Ingenting mättes under perioden.',
    names: {
      lcp: 'Största innehållet',
      inp: 'Svar på en handling',
      cls: 'Förskjutning av layouten',
      fcp: 'Första innehållet',
      ttfb: 'Serverns svar',
    },
    meanings: {
      lcp: 'När sidans största bild eller text syntes på skärmen. Bra upp till {good}, dåligt över {poor}.',
      inp: 'Hur länge det dröjde innan sidan visade att den hade märkt ett klick, en beröring eller en tangent, nästan som långsammast. Bra upp till {good}, dåligt över {poor}.',
      cls: 'Hur mycket av sidan som flyttade sig av sig självt medan den lästes. Bra upp till {good}, dåligt över {poor}.',
      fcp: 'När något av sidan syntes på skärmen. Bra upp till {good}, dåligt över {poor}.',
      ttfb: 'När servern började svara. Bra upp till {good}, dåligt över {poor}.',
    },
    ratings: { good: 'Bra', needsImprovement: 'Kan förbättras', poor: 'Dåligt' },
    views: { one: '{count} sidvisning', other: '{count} sidvisningar' },
    tooFew: 'För få besökare',
    byDevice: 'Enhet',
    byPage: 'Sida',
  },

  forms: {
    help: 'Skickade formulär som är märkta med data-lupa-form, endast antal. Personerna finns i registret.',
    none: 'Inga formulär skickades under perioden.',
    form: 'Formulär',
    days: 'Per dag',
  },

  consentReport: {
    chart: 'Andel som tillät något',
    help: 'Per version av meddelandet: om en ny ordalydelse kostade samtycken eller gav fler.',
    version: 'Version {version}',
    published: 'Version {version}, från {day}',
    byNotice: 'Meddelande',
    byLanguage: 'Språk',
    byDevice: 'Enhet',
    byPurpose: 'Ändamål',
    allowed: 'Tillåtet',
    share: 'Andel',
  },

  consents: {
    title: 'Samtycke',
    note: 'Andelarna är av gångerna som bannern visades, eller av alla svar där de är fler.',
    empty: 'Ingen tillfrågades under perioden',
  },
} satisfies Partial<Text>

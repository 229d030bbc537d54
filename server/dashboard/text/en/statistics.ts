import type { Vital } from '../../../../src/vitals.ts'
import type { Preset } from '../../shown-period.ts'

/** Pages of statistics. */
export const statistics = {
  period: {
    label: 'Period',
    presets: {
      today: 'Today',
      yesterday: 'Yesterday',
      '7-days': '7 days',
      '30-days': '30 days',
      '90-days': '90 days',
      '12-months': '12 months',
    } satisfies Record<Preset, string>,
    range: 'Other dates',
    from: 'First day',
    last: 'Last day',
    show: 'Show',
    order: 'The last day must not be before the first.',
    tooLong: 'At most {days} days.',
    zone: '{period}, {zone}',
  },

  compare: {
    label: 'Compare with',
    previous: 'Against the period before',
    year: 'Against the year before',
    none: 'No comparison',
  },

  notes: {
    title: 'Notes',
    add: 'Add a note',
    day: 'Day',
    text: 'What happened',
    textHelp:
      'A campaign, a change of the site, a day off: what explains the chart to the next one who looks.',
    save: 'Save the note',
    none: 'No notes in this period.',
    by: '{day}, {name}',
    removeNamed: 'Remove the note “{text}”',
  },

  filters: {
    add: 'Filter',
    on: 'Filters',
    dimension: 'What',
    operator: 'How',
    value: 'Value',
    apply: 'Show only these',
    operators: { is: 'is', 'is-not': 'is not', contains: 'contains' },
    named: {
      is: '{dimension}: {value}',
      'is-not': '{dimension}: not {value}',
      contains: '{dimension}: contains “{value}”',
    },
    only: 'Show only {filter}',
    remove: 'Take off {filter}',
    removeShort: 'Take off',
    removeAll: 'Take off all',
    not: 'Filters do not apply here: consents are counted without visits.',
  },

  live: {
    visitors: { one: '{count} visitor now', other: '{count} visitors now' },
    term: 'now',
    meaning:
      'Visitors who showed a page or did something in the last 30 minutes. Told again every half minute.',
  },

  shortcuts: {
    title: 'Keyboard',
    open: 'Keyboard shortcuts',
    on: 'Use these keys',
    off: 'They can be turned off for those who speak to their computer.',
    close: 'Close',
    keys: {
      help: 'This list',
      none: 'Take off all filters',
      filter: 'Add a filter',
      compare: 'Next comparison',
      range: 'Other dates',
    },
  },

  change: {
    points: '{points} points',
    before: '{figure} before',
    nothingBefore: 'nothing before',
    same: 'no change',
  },

  chart: {
    title: {
      hour: '{metric} by hour',
      day: '{metric} by day',
      week: '{metric} by week',
      month: '{metric} by month',
    },
    step: 'Steps of the chart',
    by: { hour: 'By hour', day: 'By day', week: 'By week', month: 'By month' },
    weekFrom: 'Week from {day}',
    current: 'This period',
    previous: 'Period before',
    year: 'Year before',
    table: 'Show as a table',
    when: { hour: 'Hour', day: 'Day', week: 'Week', month: 'Month' },
    point: '{when}: {current}. {before}: {previous}.',
    pointAlone: '{when}: {current}.',
    save: 'Save the chart',
    savePicture: 'Save as a picture',
    saveTable: 'Save as a table (CSV)',
    move: 'Move through the chart',
    summary: '{title}. Highest: {most}, {when}.',
    empty: 'No visits in this period.',
  },

  breakdown: {
    scrolled: 'Scrolled',
    folded: '(fewer than {smallestGroup})',
    foldedMeaning:
      'Everything with fewer than {smallestGroup} visitors is counted together here, so that nobody can be recognised.',
    all: { one: 'Show {count} more', other: 'Show {count} more' },
    fewer: 'Show fewer',
    more: 'More',
    empty: 'Nothing in this period',
  },

  eventProperties: {
    title: 'Properties of “{event}”',
    none: 'This event has no properties.',
  },

  reports: {
    navigation: 'Reports',
    names: {
      goals: 'Goals',
      funnel: 'Funnel',
      journeys: 'Journeys',
      cohorts: 'Returning',
      hours: 'Times',
      vitals: 'Speed',
      forms: 'Forms',
      consents: 'Consent',
    },
  },

  targets: {
    kind: 'Page or event',
    path: 'Path of the page, such as /thanks',
    pathExample: '/thanks',
    event: 'Name of the event',
    eventExample: 'signup',
    pathHelp:
      'A path such as /thanks, or the beginning of several and a star: /blog/*. An event by its name.',
  },

  goals: {
    title: 'Goals',
    help: 'What visitors should reach, and how many of the visitors of the period did.',
    none: 'No goals yet.',
    columns: { conversions: 'Visitors', conversionRate: 'Rate' },
    add: 'New goal',
    name: 'Name',
    target: 'Reached by',
    create: 'Add the goal',
    remove: 'Remove',
    removeNamed: 'Remove “{name}”',
  },

  funnel: {
    help: 'How many visitors went from each step to the next, whatever they did in between.',
    steps: 'Steps of the funnel',
    step: 'Step {number}',
    add: 'Another step',
    remove: 'Leave out {step}',
    show: 'Show the funnel',
    lost: '{count} went no further ({share})',
  },

  journeys: {
    help: 'What visits showed one after the other. A page that is shown again at once is one step.',
    direction: 'Direction',
    directions: { after: 'Onwards from', before: 'Back from' },
    anyPage: 'any page',
    kinds: { page: 'Page', other: 'Other pages', end: 'No further' },
    link: '{from} → {to}: {count}',
    step: 'Step',
    from: 'From',
    to: 'To',
  },

  cohorts: {
    help: 'Visitors by the week of their first visit, and what share of them came again in each week after it.',
    week: 'First week',
    after: 'Week {weeks}',
  },

  hours: {
    help: 'When visits begin, in the time zone of the site.',
    weekday: 'Weekday',
  },

  vitals: {
    help: 'How fast pages were for visitors, by the Web Vitals: three quarters of the page views were this fast or faster. The limits are those of Google.',
    none: 'Nothing was measured in this period.',
    names: {
      lcp: 'Largest contentful paint',
      inp: 'Interaction to next paint',
      cls: 'Cumulative layout shift',
      fcp: 'First contentful paint',
      ttfb: 'Time to first byte',
    } satisfies Record<Vital, string>,
    meanings: {
      lcp: 'When the largest picture or text of the page was on the screen. Good up to {good}, poor above {poor}.',
      inp: 'How long the page took to show that it heard a click, a touch or a key, nearly at its slowest. Good up to {good}, poor above {poor}.',
      cls: 'How much of the page moved by itself while it was being read. Good up to {good}, poor above {poor}.',
      fcp: 'When anything of the page was on the screen. Good up to {good}, poor above {poor}.',
      ttfb: 'When the server began to answer. Good up to {good}, poor above {poor}.',
    } satisfies Record<Vital, string>,
    ratings: { good: 'Good', needsImprovement: 'Needs improvement', poor: 'Poor' },
    views: { one: '{count} page view', other: '{count} page views' },
    tooFew: 'Too few visitors',
    byDevice: 'Device',
    byPage: 'Page',
  },

  forms: {
    help: 'Forms marked with data-lupa-form that were sent, counted only. The persons stand in the register.',
    none: 'No forms were sent in this period.',
    form: 'Form',
    days: 'By day',
  },

  consentReport: {
    chart: 'Share that allowed something',
    help: 'By version of the notice: whether a new wording cost consents, or won some.',
    version: 'Version {version}',
    published: 'Version {version}, from {day}',
    byNotice: 'Notice',
    byLanguage: 'Language',
    byDevice: 'Device',
    byPurpose: 'Purpose',
    allowed: 'Allowed',
    share: 'Share',
  },

  consents: {
    title: 'Consent',
    note: 'Shares are of the times the banner was shown, or of all answers where those are more.',
    empty: 'Nobody was asked in this period',
  },
} as const

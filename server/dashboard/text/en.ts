import type { CustomerField } from '../../../src/customer-field.ts'
import type { Language } from '../../../src/language.ts'
import type { MailKind } from '../../../src/mail.ts'
import type { MetricName } from '../../../src/metric.ts'
import type { IpStorage } from '../../../src/ip-storage.ts'
import type { Dimension } from '../../../src/dimension.ts'
import type { Preset } from '../shown-period.ts'

/** Every text of the dashboard. `{…}` is filled in by `fill`; forms by number are chosen by `plural`. */
export const en = {
  product: 'Lupa',
  pageTitle: '{page} · Lupa',
  again: 'Try again',
  loading: 'Loading…',
  skip: 'Skip to the content',
  none: '–',

  failure: {
    title: 'This could not be loaded',
    unreachable: 'Lupa did not answer. Check the connection and try again.',
    unsaved: 'Lupa did not answer, so nothing was saved. Check the connection and try again.',
    notFound: 'There is nothing here any more.',
    other: 'Lupa answered: {message}',
  },

  frame: {
    navigation: 'Main',
    sites: 'Sites',
    customers: 'Customers',
    signOut: 'Sign out',
    language: 'Language',
  },

  notFound: { title: 'No such page', body: 'The address may have a mistake in it.', link: 'Go to the sites' },

  signIn: {
    title: 'Sign in',
    username: 'Username',
    password: 'Password',
    submit: 'Sign in',
    wrong: 'The username or the password is not right.',
    first: 'No account yet? The terminal in which Lupa was started printed a link that makes the first one.',
    tooMany: 'Too many tries. Wait a few minutes, then try again.',
  },

  setup: {
    title: 'Welcome to Lupa',
    intro: 'Make the first account. The link that brought you here works once.',
    username: 'Username',
    usernameHelp: '2 to 40 letters, digits, dots, hyphens or underscores.',
    fullName: 'Full name',
    password: 'Password',
    passwordHelp: 'At least 12 characters. Several words are easier to remember than signs.',
    submit: 'Make the account',
    goneTitle: 'This link does not work any more',
    gone: 'It has been used, or it is older than 24 hours. If there is no account yet, restarting Lupa prints a new link in the terminal.',
    missing:
      'The address lacks its ending. Copy the whole link from the terminal, with everything after the # sign.',
    toSignIn: 'Go to sign in',
  },

  sites: {
    title: 'Sites',
    sideBySide: 'Side by side',
    sideBySideTitle: 'All sites, 30 days',
    cards: 'Cards',
    site: 'Site',
    course: 'Course',
    add: 'New site',
    visitors: 'visitors in 30 days',
    waiting: 'Add its script tag to start counting.',
    emptyTitle: 'No sites yet',
    empty:
      'A site is a website where Lupa asks for consent and counts visits. Add the first one: you get one script tag to put into its pages.',
  },

  heard: {
    never: 'Not heard yet',
    yes: 'Connected',
    last: 'Last heard from on {instant}.',
    neverLong:
      'Lupa has not heard from this site yet. Open one of its pages in a browser after adding the tag, then check again.',
    check: 'Check now',
    checking: 'Checking…',
  },

  site: {
    navigation: 'Site',
    statistics: 'Statistics',
    reports: 'Reports',
    settings: 'Settings',
    newTitle: 'New site',
    newIntro: 'Everything here can be changed later.',
    name: 'Name',
    nameHelp: 'Visitors see it in the banner.',
    origins: 'Addresses',
    originsHelp:
      'One on each line, such as https://www.example.com. Only pages of these addresses can send anything.',
    originsLine: 'Line {line}: {message}',
    languages: 'Languages of the banner',
    languagesHelp: 'A page chooses by its own language.',
    mainLanguage: 'For pages in other languages',
    timeZone: 'Time zone',
    timeZoneHelp: 'Days of the statistics begin at midnight here.',
    measurementId: 'Google Analytics measurement id',
    measurementIdHelp: 'Optional, such as G-AB12CD34EF. Google is loaded only for visitors who allow it.',
    smallestGroup: 'Smallest group shown',
    smallestGroupHelp:
      'Pages, sources and the like with fewer visitors than this are shown together as one row, so that nobody can be recognised. 1 shows everything.',
    ipStorage: 'IP addresses of visitors who allowed statistics',
    ipFullDays: 'Days until whole addresses are shortened',
    ipFullDaysHelp: 'Then the last part is cut off for good.',
    visitMonths: 'Months that single visits are kept',
    visitMonthsHelp: 'Older ones are deleted with their pages.',
    create: 'Add the site',
    save: 'Save changes',
    saved: 'Saved.',
    asksAgain:
      'Changes to the name, Google Analytics, or what is kept of visits change what visitors were told, so they are asked again.',
    tagTitle: 'Script tag',
    tagHelp:
      'Put this into the <head> of every page. It asks for consent, and counts only visits that were allowed.',
    copy: 'Copy',
    copied: 'Copied',
    selected: 'Selected',
    settingsTitle: 'Settings of the site',
  },

  keys: {
    title: 'API keys',
    help: 'A key lets another program read the statistics of this site, and nothing else.',
    none: 'No keys yet.',
    used: 'Last used {instant}',
    unused: 'Never used',
    made: 'Made {instant}',
    revoke: 'Revoke',
    revokeNamed: 'Revoke “{name}”',
    name: 'Name of the new key',
    nameHelp: 'What will use it, so that you know later what stops when you revoke it.',
    create: 'Make a key',
    secret: 'The new key',
    secretHelp: 'Copy it now: it is not shown again.',
  },

  sharing: {
    title: 'Shared links',
    help: 'A link shows the statistics of this site to whoever has it, without an account. They can change nothing and see nothing else: no customers, no settings, no other site.',
    none: 'No links yet.',
    until: 'Works until {instant}',
    expired: 'Expired on {instant}',
    noEnd: 'Works until it is revoked',
    hasPassword: 'With a password',
    embeddedIn: 'In frames on {origins}',
    used: 'Last opened {day}',
    unused: 'Never opened',
    revoke: 'Revoke',
    revokeNamed: 'Revoke the link “{name}”',
    name: 'Name of the new link',
    nameHelp:
      'For whom it is, so that you know later who loses it when you revoke it. They do not see the name.',
    duration: 'How long it works',
    durations: {
      week: 'A week',
      month: '30 days',
      quarter: '90 days',
      year: 'A year',
      always: 'Until it is revoked',
    },
    newPassword: 'Password',
    newPasswordHelp:
      'Optional, at least 8 characters. Tell it by another way than the link. A link with a password cannot be embedded.',
    origins: 'Sites that may embed it',
    originsHelp:
      'Optional, one address on each line, such as https://www.example.com. Only their pages can show it in a frame.',
    create: 'Make a link',
    made: 'The new link',
    madeHelp: 'Copy it now: it is not shown again. Whoever has it sees the statistics.',
    embedCode: 'Code to embed it',
    embedCodeHelp: 'Put this into a page where the statistics should appear. It contains the link.',
    embedTitle: 'Statistics of {site}',
    readOnly: 'Shared statistics, read only',
    lockedTitle: 'This link asks for a password',
    locked: 'Whoever sent you the link can tell it.',
    password: 'Password',
    open: 'Show the statistics',
    wrongPassword: 'The password is not right.',
    goneTitle: 'This link does not work any more',
    gone: 'Ask whoever sent it to you for a new one.',
  },

  ipStorage: {
    full: { name: 'Keep whole', help: 'For as many days as set below, then shortened.' },
    shortened: { name: 'Keep shortened', help: 'The last part is cut off before anything is stored.' },
    none: { name: 'Do not keep', help: 'Used for the answer only, never stored.' },
  } satisfies Record<IpStorage, { name: string; help: string }>,

  mail: {
    title: 'Reports and alerts by e-mail',
    help: 'Each address is asked first, and gets nothing else until its owner has confirmed. Every mail has a link that ends it.',
    off: 'This gateway does not send e-mail yet. Whoever runs it sets SMTP_URL, such as smtps://user:password@smtp.example.com, and MAIL_FROM, such as lupa@example.com, and starts it again.',
    offList: 'Nothing is sent to these addresses meanwhile.',
    none: 'No addresses yet.',
    kinds: {
      weekly: { name: 'Weekly report', help: 'On Monday morning: the week before.' },
      monthly: { name: 'Monthly report', help: 'On the first of the month: the month before.' },
      alerts: { name: 'Alerts', help: 'When there are far more page views than usual, or none any more.' },
    },
    asked: 'Waiting for confirmation since {instant}',
    confirmed: 'Confirmed {instant}',
    sent: 'Last mail {instant}',
    refused: 'The mail server refused this address',
    remove: 'Remove',
    removeNamed: 'Remove {address}',
    address: 'E-mail address',
    language: 'Language of the mails',
    which: 'What to send',
    create: 'Ask this address',
    made: 'A mail with a link to confirm is on its way to {address}.',
  } satisfies { kinds: Record<MailKind, { name: string; help: string }> } & Record<string, unknown>,

  languages: { en: 'English', fi: 'Finnish', sv: 'Swedish' } satisfies Record<Language, string>,

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

  metrics: {
    visitors: 'Visitors',
    visits: 'Visits',
    returningVisitors: 'Returning visitors',
    views: 'Page views',
    viewsPerVisit: 'Views per visit',
    timeOnPageMs: 'Time on page',
    events: 'Events',
    value: 'Value',
    conversions: 'Conversions',
    conversionRate: 'Conversion rate',
    engagementMs: 'Engagement time',
    bounceRate: 'Bounce rate',
    journeyVisits: 'Visits',
    submissions: 'Forms sent',
    linkedSubmissions: 'With visits',
    submissionsPerVisitor: 'Per visitor',
    asked: 'Asked',
    accepted: 'Accepted',
    refused: 'Refused',
    customised: 'Chose a part',
    withdrawn: 'Withdrew',
  } satisfies Record<MetricName, string>,
  meaning: 'What does “{term}” mean?',

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

  dimensions: {
    page: 'Pages',
    entry: 'Entry pages',
    exit: 'Exit pages',
    source: 'Sources',
    channel: 'Channels',
    campaign: 'Campaigns',
    'campaign-source': 'Campaign sources',
    'campaign-medium': 'Campaign media',
    'campaign-content': 'Campaign contents',
    'campaign-term': 'Campaign terms',
    browser: 'Browsers',
    'browser-version': 'Browser versions',
    system: 'Systems',
    device: 'Devices',
    screen: 'Screens',
    country: 'Countries',
    language: 'Languages',
    event: 'Events',
  } satisfies Record<Dimension, string>,

  /** One of a dimension: what a filter is about. */
  dimension: {
    page: 'Page',
    entry: 'Entry page',
    exit: 'Exit page',
    source: 'Source',
    channel: 'Channel',
    campaign: 'Campaign',
    'campaign-source': 'Campaign source',
    'campaign-medium': 'Campaign medium',
    'campaign-content': 'Campaign content',
    'campaign-term': 'Campaign term',
    browser: 'Browser',
    'browser-version': 'Browser version',
    system: 'System',
    device: 'Device',
    screen: 'Screen',
    country: 'Country',
    language: 'Language',
    event: 'Event',
  } satisfies Record<Dimension, string>,

  /** What has no name in a dimension. */
  nameless: (dimension: Dimension): string => (dimension === 'source' ? 'Direct' : 'Unknown'),

  channels: {
    paid: 'Paid',
    email: 'E-mail',
    social: 'Social networks',
    search: 'Search engines',
    referral: 'Other sites',
    direct: 'Direct',
  } as Readonly<Record<string, string>>,

  screens: {
    small: 'Small (below 640 px)',
    medium: 'Medium (below 1024 px)',
    large: 'Large (below 1536 px)',
    'extra-large': 'Extra large',
  } as Readonly<Record<string, string>>,

  devices: { desktop: 'Desktop', mobile: 'Mobile', tablet: 'Tablet', other: 'Other' } as Readonly<
    Record<string, string>
  >,

  breakdown: {
    folded: '(fewer than {smallestGroup})',
    foldedMeaning:
      'Everything with fewer than {smallestGroup} visitors is counted together here, so that nobody can be recognised.',
    all: { one: 'Show {count} more', other: 'Show {count} more' },
    fewer: 'Show fewer',
    more: 'More',
    empty: 'Nothing in this period',
  },

  /** Where the definition of `src/metric` is not in this language. */
  meanings: {} as Readonly<Partial<Record<MetricName, string>>>,

  reports: {
    navigation: 'Reports',
    names: {
      goals: 'Goals',
      funnel: 'Funnel',
      journeys: 'Journeys',
      cohorts: 'Returning',
      hours: 'Times',
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

  purposes: {
    preferences: 'Preferences',
    statistics: 'Statistics',
    marketing: 'Marketing',
    linking: 'Linking to a customer',
  },

  consents: {
    title: 'Consent',
    note: 'Shares are of the times the banner was shown, or of all answers where those are more.',
    empty: 'Nobody was asked in this period',
  },

  nothingHeard: {
    title: 'Three steps to the first visit',
    body: 'Lupa has not heard from {site} yet. It shows statistics as soon as a visit was allowed.',
    tagTitle: 'Put this tag into your pages',
    tag: 'Into the <head> of every page, or once into the template that all of them share.',
    openTitle: 'Open one of the pages and answer the banner',
    open: 'The banner asks what the visitor allows. Accept it as a visitor would: only visits that were allowed are counted.',
    addresses: 'Only pages of these addresses are heard:',
    change: 'Change them in the settings',
    checkTitle: 'Check whether it works',
    check: 'Lupa hears from a page as soon as its script is loaded.',
    checked:
      'Nothing was heard by {time}. Reload the page with the tag, and look whether its address is exactly one of those above, with or without www.',
  },

  sample: {
    mark: 'Sample data',
    offer: 'Load sample data',
    offerHelp:
      'Or look around first: an invented shop with 90 days of visits. It loads in a few seconds and goes with one click.',
    loading: 'Loading sample data…',
    progress: '{loaded} of {days} days',
    stopped: 'The loading stopped in the middle.',
    again: 'Load it again',
    notice: 'The shop, its visitors and their choices are invented. Nothing here comes from a real page.',
    remove: 'Remove sample data',
    confirmTitle: 'Remove the sample data?',
    confirm:
      '“{site}” goes with all its visits and consents. Your own sites stay as they are, and the sample can be loaded again.',
    keep: 'Keep it',
    confirmed: 'Remove it',
  },

  customers: {
    title: 'Customers',
    search: 'Search',
    searchPlace: 'Name, organisation or e-mail',
    name: 'Name',
    organisation: 'Organisation',
    since: 'Since',
    submissions: 'Forms sent',
    visits: 'Visits',
    linked: 'Linked',
    unnamed: 'No name',
    found: { one: '{count} customer', other: '{count} customers' },
    noneFoundTitle: 'No customer fits',
    noneFound: 'Search looks at names, organisations and e-mail addresses.',
    emptyTitle: 'No customers yet',
    empty:
      'A customer appears here when somebody sends a form that is marked with data-lupa-form on one of your sites.',
  },

  customer: {
    details: 'Details',
    noDetails: 'Nothing is known yet.',
    since: 'Since {date}',
    submissions: 'Forms sent',
    submission: '“{form}” on {site}',
    made: 'Made this customer',
    unaccepted: 'Not taken over',
    links: 'Links to visits',
    linksNone: 'No visits are shown: linking was not allowed, or was taken back.',
    link: '{site}, since {instant}',
    ground: 'Ground: consent record',
    visits: 'Visits',
    visitsNone: 'No visits since linking was allowed.',
    visitPages: { one: '{count} page', other: '{count} pages' },
    seen: 'seen for {duration}',
    direct: 'Direct',
  },

  fields: {
    givenName: 'Given name',
    familyName: 'Family name',
    organisation: 'Organisation',
    title: 'Title',
    email: 'E-mail',
    phone: 'Phone',
    streetAddress: 'Street address',
    postalCode: 'Postal code',
    city: 'City',
    country: 'Country',
    url: 'Website',
  } satisfies Record<CustomerField, string>,

  duration: {
    seconds: '{seconds} s',
    minutes: '{minutes} min {seconds} s',
    hours: '{hours} h {minutes} min',
  },
} as const

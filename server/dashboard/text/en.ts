import type { CustomerField } from '../../../src/customer-field.ts'
import type { Language } from '../../../src/language.ts'
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

  ipStorage: {
    full: { name: 'Keep whole', help: 'For as many days as set below, then shortened.' },
    shortened: { name: 'Keep shortened', help: 'The last part is cut off before anything is stored.' },
    none: { name: 'Do not keep', help: 'Used for the answer only, never stored.' },
  } satisfies Record<IpStorage, { name: string; help: string }>,

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
    asked: 'Asked',
    accepted: 'Accepted',
    refused: 'Refused',
    customised: 'Chose a part',
    withdrawn: 'Withdrew',
  } satisfies Record<MetricName, string>,
  meaning: 'What does “{term}” mean?',

  change: {
    points: '{points} points',
    before: '{figure} in the period before',
    nothingBefore: 'nothing before',
    same: 'no change',
  },

  chart: {
    title: { hour: '{metric} by hour', day: '{metric} by day' },
    current: 'This period',
    previous: 'Period before',
    table: 'Show as a table',
    when: { hour: 'Hour', day: 'Day' },
    whenBefore: 'Before',
    point: '{when}: {current}. Period before: {previous}.',
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

  /** What has no name in a dimension. */
  nameless: (dimension: Dimension) => (dimension === 'source' ? 'Direct' : 'Unknown'),

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
    empty: 'Nothing in this period',
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

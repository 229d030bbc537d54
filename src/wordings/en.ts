import type { Wording } from '../wording.ts'

export const en: Wording = {
  banner: {
    title: 'May we count your visit?',
    titleWithOthers: 'May we count your visit and load services of others?',
    intro: {
      full: '{site} would like to record which pages you read, when, for how long and with which browser and IP address, to see how the site is used and to improve it.',
      shortened:
        '{site} would like to record which pages you read, when, for how long, with which browser and from roughly which network, to see how the site is used and to improve it.',
      none: '{site} would like to record which pages you read, when, for how long and with which browser, to see how the site is used and to improve it.',
    },
    others: 'If you accept, these services are loaded as well and receive data about your visit:',
    withdrawable:
      'The site works the same without it. You can change your mind at any time with the button at the bottom of every page.',
    withdrawableByLink:
      'The site works the same without it. You can change your mind at any time with the link to the privacy choices on every page.',
    signal:
      'Your browser sends “{signal}”, and we heed it: marketing and linking stay off when you accept, unless you switch them on yourself.',
    accept: 'Accept',
    refuse: 'Refuse',
    customise: 'Choose',
    settings: 'Privacy choices',
    purposes: {
      necessary: 'Necessary',
      preferences: 'Preferences',
      statistics: 'Statistics',
      marketing: 'Marketing',
      linking: 'Linking to your details',
    },
  },
  preferences: {
    intro: 'Choose what this site may do. Nothing here is needed for reading it.',
    save: 'Save choices',
    cancel: 'Cancel',
    alwaysOn: 'Always on',
    details: 'What is kept, and for how long',
    receives: 'Who receives the data',
    ownProvider: 'Only {site}',
    policy: 'Privacy policy',
    measured: 'Also recorded: {measured}.',
    kept: {
      full: 'Visits are kept for: {months}. Whole IP addresses are kept for: {days}; then they are shortened.',
      shortened: 'Visits are kept for: {months}. IP addresses are shortened before they are kept.',
      none: 'Visits are kept for: {months}. IP addresses are not kept.',
    },
  },
  stored: {
    title: 'Cookies and other storage on this site',
    name: 'Name',
    kind: 'Kind',
    lifetime: 'Lifetime',
    setBy: 'Set by',
    firstParty: 'this site',
    thirdParty: 'a third party',
    untilClosed: 'until the browser is closed',
    untilDeleted: 'until it is deleted',
    cookie: 'Cookie',
    localStorage: 'Local storage',
    sessionStorage: 'Session storage',
    indexedDB: 'Database in the browser',
    nothing: 'Keeps nothing on your device.',
    changed: 'Last changed on {date}',
    allowed: 'Allowed',
    notAllowed: 'Not allowed',
  },
  placeholder: {
    title: '{service} is not loaded',
    text: 'Shown here, it would send your IP address and the page you are on to {provider}.',
    once: 'Load once',
    always: 'Always allow',
  },
  form: {
    link: 'Link my visits on this site to these details',
    linkText: 'Voluntary. The form is sent either way, and you can take this back in the privacy choices.',
  },
  purposes: {
    necessary: { text: 'Remembers the choice you make here.', lost: '' },
    preferences: {
      text: 'Remembers settings you make on the site, and shows content of other services.',
      lost: 'Without it you may have to set them again, and such content stays hidden.',
    },
    statistics: {
      text: 'Shows how the site is used, so that it can be improved.',
      lost: 'Without it nothing on the site stops working.',
    },
    marketing: {
      text: 'Shows you advertising that fits you, and measures what it brings.',
      lost: 'Without it you see general advertising.',
    },
    linking: {
      text: 'If you send a form, your visits from now on are linked to the details you gave in it.',
      lost: 'Without it the form works just the same.',
    },
  },
  services: {
    'lupa-choice': {
      name: 'Your choice',
      text: 'Keeps your answer, so that you are not asked on every page.',
    },
    'lupa-statistics': {
      name: 'Our own statistics',
      text: 'Records pages, times, engagement, actions the site reports, browser, language and rough screen size, with a random number for your browser.',
    },
    'google-analytics': {
      name: 'Google Analytics',
      text: 'Google measures the visit and may process the data in the United States.',
    },
    'google-demographics': {
      name: 'Google Analytics Demographics',
      text: 'Google adds age, gender and interests that it knows of people signed in to it, and uses the visit for advertising.',
    },
    'lupa-linking': {
      name: 'Visits linked to a form',
      text: 'Lets the staff see the visits of a person who sent a form. Taken back, the link is deleted.',
    },
  },
  kinds: {
    analytics: 'Measures how the site is used.',
    recordings: 'Records what you do on the page, and shows it as heat maps and replays.',
    advertising: 'Shows you advertising here and elsewhere, and measures what it brings.',
    'tag-manager': 'Loads other services that you have allowed.',
    video: 'Plays videos.',
    audio: 'Plays sound.',
    map: 'Shows maps.',
    fonts: 'Loads typefaces.',
    social: 'Shows posts and buttons of a social network.',
    chat: 'Lets you chat with us.',
    captcha: 'Tells people from programs, so that forms are not misused.',
    payment: 'Takes payments and prevents fraud.',
    newsletter: 'Keeps in touch by mail and forms, and measures what is read.',
    booking: 'Lets you book a time.',
    comments: 'Shows comments and lets you write some.',
    reviews: 'Shows reviews of customers.',
    experiments: 'Tries out variants of a page.',
    errors: 'Reports faults of the site, so that they can be mended.',
    embed: 'Shows content of another service.',
  },
  measures: {
    scroll: 'how far you scroll',
    outbound: 'links to other sites that you follow',
    downloads: 'files you download',
    forms: 'which forms you send (not what you write)',
    missing: 'pages that were not found',
    vitals: 'how fast pages load and answer',
  },
}

import type { Wording } from './wording.ts'

export const en: Wording = {
  title: 'May we count your visit?',
  intro: {
    full: '{site} would like to record which pages you read, when, for how long and with which browser and IP address, to see how the site is used and to improve it.',
    shortened:
      '{site} would like to record which pages you read, when, for how long, with which browser and from roughly which network, to see how the site is used and to improve it.',
    none: '{site} would like to record which pages you read, when, for how long and with which browser, to see how the site is used and to improve it.',
  },
  kept: {
    full: 'Visits are deleted after {months} months. The IP address is kept whole for {days} days, then shortened.',
    shortened: 'Visits are deleted after {months} months. The IP address is shortened before it is kept.',
    none: 'Visits are deleted after {months} months. The IP address is not kept.',
  },
  withGoogle: 'If you accept, Google Analytics is loaded as well, and Google receives data about your visit.',
  withdrawable:
    'The site works the same without it. You can change your mind at any time with the button at the bottom of every page.',
  accept: 'Accept',
  refuse: 'Refuse',
  customise: 'Choose',
  settings: 'Privacy choices',
  settingsIntro: 'Choose what this site may do. Nothing here is needed for reading it.',
  save: 'Save choices',
  cancel: 'Cancel',
  alwaysOn: 'Always on',
  details: 'What is kept, and for how long',
  receives: 'Who receives the data',
  ownProvider: 'Only {site}',
  storedName: 'Cookie',
  storedLifetime: 'Lifetime',
  storedParty: 'Set by',
  firstParty: 'this site',
  thirdParty: 'a third party',
  days: '{days} days',
  untilClosed: 'until the browser is closed',
  purposes: {
    necessary: { name: 'Necessary', text: 'Remembers the choice you make here.', lost: '' },
    preferences: {
      name: 'Preferences',
      text: 'Remembers settings you make on the site.',
      lost: 'Without it you may have to set them again.',
    },
    statistics: {
      name: 'Statistics',
      text: 'Shows how the site is used, so that it can be improved.',
      lost: 'Without it nothing on the site stops working.',
    },
    marketing: {
      name: 'Marketing',
      text: 'Shows you advertising that fits you.',
      lost: 'Without it you see general advertising.',
    },
    linking: {
      name: 'Linking to your details',
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
      text: 'Records pages, times, engagement, actions the site reports (such as a download), browser, language and rough screen size, with a random number for your browser.',
    },
    'google-analytics': {
      name: 'Google Analytics',
      text: 'Google measures the visit and may process the data in the United States.',
    },
    'lupa-linking': {
      name: 'Visits linked to a form',
      text: 'Lets the staff see the visits of a person who sent a form. Taken back, the link is deleted.',
    },
  },
  linkHere: 'Link my visits on this site to these details',
  linkHereText: 'Voluntary. The form is sent either way, and you can take this back in the privacy choices.',
}

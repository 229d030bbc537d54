import type { Look } from '../../../../src/look.ts'
import type { Measure } from '../../../../src/measure.ts'
import type { PreviewLayer } from '../../../../src/preview.ts'
import type { Signal } from '../../../../src/signal.ts'

/** What is set of a site; loaded with its pages. */
export const settings = {
  readOnly: 'Your roles let you see these settings, not change them.',
  register: 'Register',
  registerHelp: 'Where its forms bring customers. Those who are there stay where they are.',
  cookieDomain: 'One choice for all subdomains',
  cookieDomainHelp:
    'Optional, such as example.com: a visitor who answered at www.example.com is not asked again at shop.example.com. All addresses above have to belong to it. Leave it empty to ask at each address.',
  cookieDomainExpected: 'Write a domain such as example.com that all addresses belong to, or leave it empty.',
  effect: 'What changes for visitors:',

  tag: {
    language: 'Made for pages in',
    any: 'Any language',
    languageHelp:
      'The tag for any language always works. Where you know the language of a page, its own tag spares a request.',
  },

  banner: {
    title: 'Look of the banner',
    layout: 'Layout',
    layouts: {
      box: { name: 'Box', help: 'In a corner or in the middle of the edge.' },
      bar: { name: 'Bar', help: 'From edge to edge.' },
      dialog: { name: 'Dialog', help: 'In the middle. The page behind it stays readable.' },
    } satisfies Record<Look['layout'], { name: string; help: string }>,
    vertical: 'Edge',
    verticals: { bottom: 'Bottom', top: 'Top' } satisfies Record<Look['vertical'], string>,
    horizontal: 'Side',
    horizontalHelp: 'In the direction of reading. The button that brings the choices back stands there, too.',
    horizontals: { start: 'Start', centre: 'Middle', end: 'End' } satisfies Record<
      Look['horizontal'],
      string
    >,
    scheme: 'Colours',
    schemes: {
      auto: 'Light or dark, as the visitor’s device',
      light: 'Always light',
      dark: 'Always dark',
    } satisfies Record<Look['scheme'], string>,
    accent: 'Colour of the buttons',
    accentHelp:
      'Such as #0b5c58; empty for Lupa’s own. All buttons share it: refusing is as easy as accepting.',
    accentExpected: 'Write a colour such as #0b5c58, or leave it empty.',
    pick: 'Pick the colour of the buttons',
    weak: {
      light:
        'On the light banner its contrast is only {ratio} to 1. Below 3 to 1 many people do not see a button.',
      dark: 'On the dark banner its contrast is only {ratio} to 1. Below 3 to 1 many people do not see a button.',
    },
    reopen: 'How visitors change their choice',
    reopens: {
      button: { name: 'A small button on every page', help: 'Round, in the corner.' },
      link: {
        name: 'A link of your own',
        help: 'Put data-lupa-settings on a link or button of every page. Without one, nobody can take a choice back.',
      },
    } satisfies Record<Look['reopen'], { name: string; help: string }>,
    lockScroll: 'The page stands still while the banner asks',
    lockScrollHelp: 'It cannot be scrolled before the answer. Visitors who only want to read may leave.',
    signals: 'Heed these signals of browsers',
    signalHelps: {
      gpc: 'Sent by browsers and extensions that protect privacy; binding in some countries.',
      dnt: 'Older, and on by default in some browsers.',
    } satisfies Record<Signal, string>,
    signalsHelp: 'Where one is sent, “Accept” leaves marketing and linking off, and the banner says so.',
    effect: 'They see it on their next pages, after five minutes at most. Nobody is asked again.',
  },

  preview: {
    title: 'Preview',
    frame: 'Preview of the banner on a page',
    help: 'This is the widget itself. Here it keeps nothing and sends nothing.',
    layer: 'What is shown',
    layers: {
      banner: 'Banner',
      preferences: 'Privacy choices',
      placeholder: 'Placeholder',
    } satisfies Record<PreviewLayer, string>,
    width: 'Screen',
    widths: { desk: 'Desk', phone: 'Phone' },
    scheme: 'Colours of the device',
    schemes: { light: 'Light', dark: 'Dark' },
    language: 'Language of the page',
  },

  texts: {
    title: 'Texts',
    help: 'Everything a visitor can read in the banner and behind it. Change what you like: the facts and the names of the buttons have to stay true.',
    language: 'Language',
    groups: {
      banner: 'Banner',
      preferences: 'Privacy choices',
      purposes: 'Purposes',
      services: 'Lupa’s own services',
      kinds: 'Kinds of services',
      measures: 'What is also recorded',
      stored: 'Table of cookies',
      placeholder: 'Placeholder',
      form: 'Beside forms',
    },
    changed: { one: '{count} changed', other: '{count} changed' },
    change: 'Change',
    changeNamed: 'Change “{text}”',
    instead: 'Instead of “{text}”',
    original: 'Back to the original',
    originalNamed: 'Back to the original “{text}”',
    blanks: {
      site: '{site} is the name of the site.',
      signal: '{signal} is the signal that the browser sends.',
      measured: '{measured} is the list of what is also recorded.',
      months: '{months} is how long visits are kept.',
      days: '{days} is how long whole addresses are kept.',
      date: '{date} is a day.',
      service: '{service} is the name of the service.',
      provider: '{provider} is who runs the service.',
    },
    lost: 'It has to keep {blanks}.',
    foreign: 'Nothing is filled in for {blanks} here.',
    expected:
      'Write at most 600 characters, keep what is filled in, and let every button say something else.',
    effect:
      'They see the new texts on their next pages. All visitors are asked again when a text changes that they were shown, in any language; not for texts of services and kinds that the site does not have.',
  },

  google: {
    title: 'Google',
    measurementIds: 'Google Analytics measurement ids',
    measurementIdsHelp:
      'One on each line, such as G-AB12CD34EF; empty for none. Remove Google’s own code from your pages: it would load before the choice.',
    demographics: 'Ask about Google Analytics Demographics',
    demographicsHelp:
      'A service of its own under marketing: age, gender and interests that Google knows of people signed in to it.',
    tagManagerId: 'Google Tag Manager container',
    tagManagerIdHelp:
      'Such as GTM-AB12CD3; empty for none. Your tags in it have to obey the consent they are told.',
    mode: 'When Google’s tags are loaded',
    modes: {
      basic: {
        name: 'Basic: after a yes',
        help: 'Not a byte goes to Google before the visitor allows it, and never after a refusal.',
      },
      advanced: {
        name: 'Advanced: always, told what is allowed',
        help: 'Google fills the gaps of its reports with estimates.',
      },
    },
    advancedWarning:
      'Advanced mode sends data to Google before anybody has agreed, and also about visitors who refuse: IP address, browser, page and time of each view, without cookies. In the EU this may itself need consent. Choose it only where whoever is responsible for data protection has agreed.',
    waitForUpdateMs: 'Wait for the choice, in milliseconds',
    waitForUpdateMsHelp: 'So long Google’s tags wait for the choice on each page before they send.',
    regions: 'Only deny by default in these regions',
    regionsHelp:
      'Country codes such as FI or US-CA, with commas between; empty for everywhere. Elsewhere Google takes everything as allowed until the visitor answers.',
    urlPassthrough: 'Carry click identifiers in addresses',
    urlPassthroughHelp:
      'While storage is refused, Google’s tags add gclid and the like to links within the site.',
    adsDataRedaction: 'Leave click identifiers out while advertising is refused',
    adsDataRedactionHelp: 'Google’s tags then send them nowhere, and use a domain without cookies.',
    expected: {
      measurementIds: 'Write ids such as G-AB12CD34EF, each once, five at most.',
      tagManagerId: 'Write a container id such as GTM-AB12CD3, or leave it empty.',
      waitForUpdateMs: 'Write a whole number from 0 to 10000.',
      regions: 'Write regions such as FI or US-CA.',
    },
    effect:
      'They are asked again when a service comes or goes: the first or last measurement id, Demographics, Tag Manager. Other changes reach them on their next pages.',
  },

  recording: {
    title: 'What is recorded of visits',
    help: 'Only of visitors who allowed statistics. Page views and their times always belong to it.',
    measured: 'Recorded as well',
    measures: {
      scroll: { name: 'Scrolling', help: 'How far down each page was read.' },
      outbound: { name: 'Outbound links', help: 'Which links to other sites were followed.' },
      downloads: { name: 'Downloads', help: 'Which files were downloaded.' },
      forms: { name: 'Forms', help: 'Which forms were sent, not what was written in them.' },
      missing: { name: 'Missing pages', help: 'Addresses where the site had no page.' },
      vitals: { name: 'Speed', help: 'How fast pages load and answer (Core Web Vitals).' },
    } satisfies Record<Measure, { name: string; help: string }>,
    effect:
      'The banner and the privacy choices tell what is recorded and how long it is kept, so all visitors are asked again when this changes; not for the smallest group.',
  },
}

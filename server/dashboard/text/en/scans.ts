import type { Finding, Moment, Outcome, ScanFault } from '../../../../src/scan.ts'

/** What the pages of a site were seen to set; loaded with its settings. */
export const scans = {
  title: 'Check what your pages set',
  help: 'Lupa opens pages of this site in a browser, each as somebody new: before a choice, after refusing and after allowing everything. Cookies, storage and requests to others are compared with the services of the site. At most 20 pages of the sitemap; ten minutes at the longest. The statistics do not count it.',
  scan: 'Scan now',
  noBrowser:
    'There is no browser to scan with. Install Chromium, Google Chrome or Microsoft Edge on the machine of the gateway, or set LUPA_BROWSER to where one is. “lupa doctor” says what it finds.',
  running: 'The pages are being opened …',
  progress: '{visited} of {planned} pages',
  busy: 'A scan is running already. Try again when it is over.',
  every: 'By itself',
  everyHelp: 'Owners and privacy officers of this site get a mail when something changes.',
  schedule: { never: 'Never', '7': 'Every week', '30': 'Every 30 days' },
  saved: 'Saved.',
  result: 'Found on {instant}',
  fault: {
    'no-page':
      'No page could be opened. Are the addresses under General those of the site, and does this machine reach them?',
    failed: 'The scan failed. The log of the gateway says more.',
    stopped: 'The scan was stopped before it was over.',
  } satisfies Record<ScanFault, string>,
  summary: {
    one: '{found} of {count} thing seen is not as declared.',
    other: '{found} of {count} things seen are not as declared.',
  },
  well: 'Everything is as declared',
  wellHelp:
    'All that these pages keep and load is among the services of the site, and waits for consent where it has to.',
  changes: 'Since the scan before: {appeared} new, {gone} gone.',
  unchanged: 'Nothing has changed since the scan before.',
  isNew: 'New',
  gone: 'No longer found',
  groups: {
    early: {
      title: 'There without consent',
      advice:
        'Visitors are asked about these, and they do not wait for the answer. Block them in your pages: each service under Services has the code, and docs/embedding.md tells more.',
    },
    undeclared: {
      title: 'Not declared',
      advice:
        'Add the service they belong to under Services, or the name or host to one that is there. Block it until it is allowed, unless the site cannot do without it. What nobody needs, take out of the pages.',
    },
    unseen: {
      title: 'Declared and never seen',
      advice:
        'Remove the service or the name if the site no longer uses it. A scan signs in nowhere, buys nothing and sends no form: what appears only then it does not see.',
    },
  },
  toServices: 'To the services',
  kinds: {
    cookie: 'Cookie',
    localStorage: 'Local storage',
    sessionStorage: 'Session storage',
    indexedDB: 'Database',
    request: 'Request',
    service: 'Service',
  } satisfies Record<Finding['kind'], string>,
  moments: {
    before: 'before a choice',
    refused: 'after a refusal',
    allowed: 'after consent',
  } satisfies Record<Moment, string>,
  pages: 'Pages opened: {count}',
  outcomes: {
    read: 'Opened',
    elsewhere: 'Led to another origin, where a scan does not go',
    failed: 'Gave no page',
    unfinished: 'Was still loading when its time was over',
    'no-banner': 'Has no banner: nothing is known of it after a choice',
    'left-out': 'Left out, as the time was over',
  } satisfies Record<Outcome, string>,
  onThisMachine:
    'The site is on the gateway’s own machine, whose other addresses were let through. Scans of public sites connect to public addresses only.',
} as const

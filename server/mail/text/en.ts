import type { MailText } from './mail-text.ts'

export const en: MailText = {
  locale: 'en-GB',
  kinds: {
    weekly: 'a report every week',
    monthly: 'a report every month',
    alerts: 'alerts about spikes and silence',
  },
  confirmation: {
    subject: (site) => `Please confirm: mail about ${site}`,
    title: 'Do you want this mail?',
    asked: (site, kinds) =>
      `Somebody entered this address to receive mail about the statistics of ${site}: ${kinds}.`,
    nothingBefore: 'Nothing is sent unless you confirm.',
    button: 'Confirm',
    ignore: (days) => `If this is not for you, do nothing: the address is deleted after ${days} days.`,
  },
  report: {
    subject: (site, period) => `${site}: ${period}`,
    title: { weekly: (site) => `${site}: your week`, monthly: (site) => `${site}: your month` },
    period: (period, timeZone) => `${period}, time zone ${timeZone}`,
    change: 'Change',
    numbers: {
      visitors: 'Visitors',
      visits: 'Visits',
      views: 'Page views',
      viewsPerVisit: 'Views per visit',
      engagementMs: 'Engagement time',
      bounceRate: 'Bounce rate',
    },
    points: (points) => `${points} points`,
    lists: { page: 'Pages', source: 'Sources', country: 'Countries' },
    nameless: { page: 'Unknown', source: 'Direct', country: 'Unknown' },
    folded: (smallestGroup) => `(fewer than ${smallestGroup} visitors each)`,
    empty: 'There were no visits in this period.',
    button: 'Open the dashboard',
  },
  alerts: {
    spike: {
      subject: (site) => `${site}: many more page views than usual`,
      title: 'Many more page views than usual',
      happened: ({ views, usual, hour, day }) =>
        `${views} page views were counted in the hour from ${hour} on ${day}. Usually there are about ${usual} in this hour of the week.`,
      advice:
        'See where the visits come from: a campaign, a link from a large site, or something that is not people.',
    },
    silence: {
      subject: (site) => `${site}: no visits any more`,
      title: 'No visits any more',
      happened: ({ usual, hour, day }) =>
        `No visit has been counted since ${hour} on ${day}. In these hours of the last four weeks there were never fewer than ${usual} page views an hour.`,
      advice:
        'Check that the site answers, that its pages still hold the script tag, and that the banner shows.',
    },
    button: 'Open the dashboard',
  },
  footer: {
    why: (site) => `You get this mail because this address was confirmed for mail about ${site}.`,
    unsubscribe: 'Unsubscribe',
  },
  pages: {
    confirm: {
      title: 'Confirm your address',
      body: (site, kinds) => `You will get mail about the statistics of ${site}: ${kinds}.`,
      button: 'Confirm',
      doneTitle: 'Confirmed',
      done: (site) => `You will get mail about ${site}. Every mail has a link that ends it.`,
    },
    unsubscribe: {
      title: 'Unsubscribe',
      body: (site) => `You will get no more mail about ${site}, and your address is deleted.`,
      button: 'Unsubscribe',
      doneTitle: 'Unsubscribed',
      done: 'You will get no more mail about this site. Your address has been deleted.',
    },
    gone: {
      title: 'This link does not work any more',
      body: 'It is incomplete, or too old, or the subscription has ended.',
    },
  },
}

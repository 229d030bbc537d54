/**
 * Every number of the statistics, defined once: the text is what a marketer reads, and what the code and its
 * reference in the tests compute. A visit belongs whole to the hour and the day it began in, in the time zone of the
 * site, with all that happened in it later.
 */
export const METRICS = {
  visitors: {
    unit: 'count',
    text: 'Browsers that allowed statistics and had at least one visit that began in the period. Each is counted once.',
  },
  returningVisitors: {
    unit: 'count',
    text: 'Visitors who had already been there before the period, as far back as visits are kept.',
  },
  visits: {
    unit: 'count',
    text: 'Visits that began in the period. A visit is a series of page views of one visitor with no pause of 30 minutes, for a day at most.',
  },
  views: { unit: 'count', text: 'Pages shown in these visits.' },
  viewsPerVisit: { unit: 'number', text: 'Page views divided by visits.' },
  engagementMs: {
    unit: 'duration',
    text: 'Average time that pages were visible and focused: per visit, or per view in a list of pages.',
  },
  timeOnPageMs: {
    unit: 'duration',
    text: 'Average time from the showing of a page to the last that was heard of it.',
  },
  scrollDepth: {
    unit: 'share',
    text: 'How far down pages were read: the deepest part of each page that was on the screen, on average of the page views of which it is known. A page that fits on the screen was seen whole.',
  },
  bounceRate: { unit: 'share', text: 'Share of visits with a single page view.' },
  events: { unit: 'count', text: 'How often the site reported the event in these visits.' },
  value: { unit: 'number', text: 'Sum of the values the site gave these events.' },
  conversions: {
    unit: 'count',
    text: 'Visitors who saw the page or sent the event of the goal in the period.',
  },
  conversionRate: { unit: 'share', text: 'Share of all visitors of the period who reached the goal.' },
  journeyVisits: {
    unit: 'count',
    text: 'Visits that went this way. A page that is shown again at once is one step, and each visit counts once, from its first view of the page that is asked about.',
  },
  submissions: {
    unit: 'count',
    text: 'Forms that were sent in the period and are kept in the customer register, whoever sent them.',
  },
  linkedSubmissions: {
    unit: 'count',
    text: 'Forms sent by people who allowed to be tied to their visits, then or before. Who takes that back is not counted any more.',
  },
  submissionsPerVisitor: {
    unit: 'share',
    text: 'Forms that were sent, divided by the visitors of the period. Can be more than all: forms are also sent by people who allowed no statistics.',
  },
  asked: {
    unit: 'count',
    text: 'How often the banner was shown. Anonymous: nobody is recognised before a choice.',
  },
  accepted: {
    unit: 'count',
    text: 'Answers that allowed everything asked on the first layer. Who had allowed something and changes it is not counted again.',
  },
  refused: { unit: 'count', text: 'Answers that allowed nothing.' },
  customised: { unit: 'count', text: 'Answers that allowed a part.' },
  withdrawn: { unit: 'count', text: 'How often all that had been allowed was taken back.' },
} as const
export type MetricName = keyof typeof METRICS

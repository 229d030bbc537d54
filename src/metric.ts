/** Every number of the dashboard, defined once: the text is what a marketer reads, the code what they mean. */
export const METRICS = {
  visitors: {
    unit: 'count',
    text: 'Browsers that allowed statistics and had at least one visit that began in the period. Each is counted once.',
  },
  visits: {
    unit: 'count',
    text: 'Visits that began in the period. A visit is a series of page views of one visitor with no pause of 30 minutes.',
  },
  views: { unit: 'count', text: 'Pages shown in the period, in visits that allowed statistics.' },
  engagementMs: {
    unit: 'duration',
    text: 'Average time per visit that its pages were visible and focused.',
  },
  bounceRate: { unit: 'share', text: 'Share of visits with a single page view.' },
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

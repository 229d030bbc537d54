/** What may be recorded of a granted visit beside its pages and times. Each can be left out. */
export const MEASURES = ['scroll', 'outbound', 'downloads', 'forms', 'missing', 'vitals'] as const
export type Measure = (typeof MEASURES)[number]

/** What the events are called that the widget reports by itself; the dashboard has their names in words. */
export const MEASURED_EVENTS = {
  outbound: 'outbound_link',
  downloads: 'file_download',
  forms: 'form_submit',
  missing: 'page_not_found',
} as const satisfies Partial<Record<Measure, string>>

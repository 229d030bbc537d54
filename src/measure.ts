/** What may be recorded of a granted visit beside its pages and times. Each can be left out. */
export const MEASURES = ['scroll', 'outbound', 'downloads', 'forms', 'missing', 'vitals'] as const
export type Measure = (typeof MEASURES)[number]

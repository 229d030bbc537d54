import { en } from './text/en.ts'

/** The language of the texts; numbers and dates are written its way. */
export const LOCALE = 'en-GB'

export const text = en

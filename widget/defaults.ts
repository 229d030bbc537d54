import type { DefaultsConfig } from '../src/widget-config.ts'
import { gtag } from './gtag.ts'
import { uetQueue } from './microsoft.ts'

/** The first thing that is done on a page, where it may run tags before any choice; never twice on one. */
export function tellDefaults({ google, uet }: DefaultsConfig): void {
  google?.forEach((call) => gtag(...call))
  if (uet) uetQueue().push(...uet)
}

import type { RawBuilder } from 'kysely'
import { labelsOf } from './labels-of.ts'

/** What a goal or a step of a funnel is reached by: one of the pages, or of the events, with these labels. */
export type Target = {
  readonly kind: 'page' | 'event'
  readonly labels: RawBuilder<number[]>
  /** Whether it is exactly one page or event, by which totals are kept. */
  readonly isOne: boolean
}

/** Reads `page:/cart`, `page:/blog/*` (all that begin so) or `event:signup`, as `src/goal` checks it. */
export function readTarget(siteId: number, text: string): Target {
  const value = text.slice(text.indexOf(':') + 1)
  if (text.startsWith('event:')) {
    return { kind: 'event', labels: labelsOf(siteId, { operator: 'is', value }), isOne: true }
  }
  return value.endsWith('*')
    ? {
        kind: 'page',
        labels: labelsOf(siteId, { operator: 'begins', value: value.slice(0, -1) }),
        isOne: false,
      }
    : { kind: 'page', labels: labelsOf(siteId, { operator: 'is', value }), isOne: true }
}

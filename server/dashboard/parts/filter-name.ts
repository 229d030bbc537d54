import type { Filter } from '../../../src/filter.ts'
import { fill } from '../phrase.ts'
import { text } from '../text.ts'
import { labelName } from './label-name.ts'

/** A filter in words: “Browser is Firefox”. */
export function filterName({ dimension, operator, value }: Filter): string {
  return fill(text.filters.named[operator], {
    dimension: text.dimension[dimension],
    value: operator === 'contains' ? value : labelName(dimension, value),
  })
}

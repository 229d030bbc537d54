import * as v from 'valibot'
import { DIMENSIONS, type Dimension } from './dimension.ts'

export const OPERATORS = ['is', 'is-not', 'contains'] as const
export type Operator = (typeof OPERATORS)[number]

/**
 * A filter chooses visits: those that began from a source, used a browser, saw a page, sent an event. Filters of
 * one dimension with `is` or `contains` are alternatives, each dimension must hold, and nothing that `is-not` names
 * may. An empty value with `is` and `is-not` means that there is none.
 */
export type Filter = { readonly dimension: Dimension; readonly operator: Operator; readonly value: string }

/** Written `dimension:operator:value`, as `browser:is:Firefox`; the value may hold colons. Compared as written, `contains` whatever the case. */
export const Filter = v.pipe(
  v.string(),
  v.maxLength(700),
  v.transform((text) => /^([^:]*):([^:]*):(.*)$/s.exec(text)?.slice(1) ?? []),
  v.tuple(
    [
      v.picklist(
        DIMENSIONS,
        `expected "dimension:operator:value" with a dimension of ${DIMENSIONS.join(', ')}`,
      ),
      v.picklist(OPERATORS, `expected an operator of ${OPERATORS.join(', ')}`),
      v.string(),
    ],
    `expected "dimension:operator:value" with a dimension of ${DIMENSIONS.join(', ')}`,
  ),
  v.check(
    ([, operator, value]) => operator !== 'contains' || value !== '',
    'expected a text after "contains:"',
  ),
  v.transform(([dimension, operator, value]): Filter => ({ dimension, operator, value })),
)

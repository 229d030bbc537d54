import {
  POSSIBLE_OUTCOMES,
  type Outcome,
  type RefusalGround,
  type RequestDetail,
  type Right,
} from '../../../src/subject-request.ts'
import { requestsText } from './text.ts'

/** What can be decided of a right as things are: nothing is done for somebody who is not known to be who they say. */
export function outcomesOf(
  { customer, identity, holds }: Pick<RequestDetail, 'customer' | 'identity' | 'holds'>,
  right: Right,
): readonly Outcome[] {
  return POSSIBLE_OUTCOMES[right].filter((outcome) => {
    if (outcome === 'refused') return true
    if (outcome === 'no-data') return customer === null
    if (customer === null || identity === null) return false
    if (right !== 'erasure') return true
    return outcome === (holds.length > 0 ? 'held' : 'granted')
  })
}

/** What is done where a right is granted: whoever asks for the data, too, fetches them before an erasure. */
export function willOf({ decisions }: Pick<RequestDetail, 'decisions'>, right: Right): string {
  const isFetched = decisions.some(
    (other) => (other.right === 'access' || other.right === 'portability') && other.outcome !== 'refused',
  )
  return right === 'erasure' && isFetched ? requestsText.willEraseLater : requestsText.will[right]
}

const ALWAYS: readonly RefusalGround[] = ['identity-not-shown', 'manifestly-excessive', 'other']
const OF_RIGHT: Readonly<Record<Right, readonly RefusalGround[]>> = {
  access: ['others-rights'],
  portability: ['not-based-on-consent-or-contract', 'others-rights'],
  rectification: ['data-correct', 'not-specified', 'law-requires'],
  erasure: ['law-requires', 'open-invoice', 'collection', 'organisation-contact', 'legal-claims'],
  restriction: ['data-correct', 'not-specified'],
  objection: ['compelling-grounds', 'legal-claims'],
  withdrawal: [],
}

/** Why this right may be refused: those that are about it first. */
export function groundsFor(right: Right): readonly RefusalGround[] {
  return [...OF_RIGHT[right], ...ALWAYS]
}

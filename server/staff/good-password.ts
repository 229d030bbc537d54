import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'
import { Refusal } from '../http/refusal.ts'

/** What "safely unguessable" is to zxcvbn: at least 10^8 guesses by a program that knows how people choose. */
const GOOD_ENOUGH = 3

let estimator: ZxcvbnFactory | undefined

/**
 * Throws `invalid` for a password that is known from breaches, made of such by common tricks, or of the names of its owner
 * (NIST SP 800-63B, 3.1.1.2). Nothing is asked of anybody: the list comes with the program.
 */
export function checkPassword(password: string, names: readonly string[], field = 'password'): void {
  estimator ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })
  // Longer ones cost more to estimate and are no better known.
  const known = names.flatMap((name) => [name.replaceAll(/\s/g, ''), ...name.split(/\s+/)])
  const { score } = estimator.check(password.slice(0, 100), [...known, 'lupa'])
  if (score < GOOD_ENOUGH)
    throw new Refusal(
      'invalid',
      'expected a password that is not among the common ones: several words, for example',
      field,
    )
}

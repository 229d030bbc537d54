/** `npm run test:long` tries more of everything: histories at random, languages. */
const LONG = process.env['LONG'] === '1'

/**
 * How many histories a property tries, and which: the same each time, so that no change is refused by chance, and new
 * ones where more are tried.
 */
export function runsOf(usual: number): { numRuns: number; seed?: number } {
  return LONG ? { numRuns: usual * 10 } : { numRuns: usual, seed: 1926 }
}

/** All of them, or the few that stand for the rest. */
export function someOf<One>(all: readonly One[], usual: readonly One[]): readonly One[] {
  return LONG ? all : usual
}

/** `npm run test:long` tries more of everything: histories at random, languages. */
const LONG = process.env['LONG'] === '1'

/** How many cases of a property are tried. */
export function runsOf(usual: number): number {
  return LONG ? usual * 10 : usual
}

/** All of them, or the few that stand for the rest. */
export function someOf<One>(all: readonly One[], usual: readonly One[]): readonly One[] {
  return LONG ? all : usual
}

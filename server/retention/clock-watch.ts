/** How far the clock may move against the time that really passed, in ms. */
const LARGEST_JUMP_MS = 60 * 60_000

/** Compares the clock with a counter that only ever counts. */
export type ClockWatch = {
  /** How far the clock has moved since the watch began beyond what passed, in ms; 0 below an hour. */
  jumpMs(): number
}

/**
 * Retention deletes by age, so a clock that is wrong by years would delete everything. Once it has jumped by more
 * than an hour it is not believed again before the program is started anew.
 * `passed` is monotonic, in ms (`performance.now`).
 */
export function watchClock(clock: () => Date, passed: () => number): ClockWatch {
  const began = clock().getTime() - passed()
  let worst = 0
  return {
    jumpMs() {
      const jump = clock().getTime() - passed() - began
      if (Math.abs(jump) > LARGEST_JUMP_MS && Math.abs(jump) > Math.abs(worst)) worst = jump
      return worst
    },
  }
}

/**
 * Runs `work` once what was done so far can be seen; soon all the same where nothing is painted, as in a hidden tab.
 * Answers with a function that runs it at once, if it has not run yet.
 */
export function afterPaint(work: () => void): () => void {
  let isDue = true
  const run = () => {
    if (isDue) work()
    isDue = false
  }
  requestAnimationFrame(() => setTimeout(run))
  setTimeout(run, 100)
  return run
}

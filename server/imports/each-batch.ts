/** What a work of the gateway tells of how far it is; throws where it should stop. */
export type Progress = (done: number) => void

/**
 * Works on everything there is, a batch begun before the last one has ended: the gateway encrypts one while the database
 * writes the other. `read` answers with those after the last one; nothing is under way any more when this ends or throws.
 */
export async function eachBatch<Item>(
  read: (last: Item | undefined) => Promise<Item[]>,
  work: (batch: Item[]) => Promise<void>,
  progress: Progress,
): Promise<void> {
  let last: Item | undefined
  let done = 0
  let working = Promise.resolve()
  try {
    for (;;) {
      const batch = await read(last)
      if (batch.length === 0) break
      const before = working
      working = work(batch)
      working.catch(() => {})
      await before
      last = batch.at(-1)!
      done += batch.length
      progress(done)
    }
    await working
  } finally {
    await working.catch(() => {})
  }
}

import { Refusal } from '../http/refusal.ts'

/**
 * What arrives while one batch is being committed forms the next one. There is one statement in flight and no
 * waiting window: at rest a request is written at once, under load hundreds share one commit.
 */
export type GroupCommit<Item, Answer> = {
  /** Resolves after the commit. Throws `busy` when too much is waiting. */
  add(item: Item): Promise<Answer>
  /** Resolves when everything accepted so far is committed or refused. */
  drain(): Promise<void>
}

type Waiting<Item, Answer> = {
  item: Item
  resolve: (answer: Answer) => void
  reject: (error: unknown) => void
}

/**
 * `write` commits a batch of one group and answers in its order. When it throws an error that
 * `isOneRowsFault`, the batch is split in half and tried again, down to the item that caused it, which
 * gets `blamed`: one bad row never fails its neighbours.
 */
export function openGroupCommit<Item, Answer>({
  write,
  groupOf,
  sizeOf,
  mostInBatch,
  mostWaiting,
  isOneRowsFault,
  blamed,
}: {
  write: (group: number, items: readonly Item[]) => Promise<readonly Answer[]>
  /** Items of different groups never share a statement. */
  groupOf: (item: Item) => number
  sizeOf: (item: Item) => number
  mostInBatch: number
  mostWaiting: number
  isOneRowsFault: (error: unknown) => boolean
  /** Null fails the item with the error. */
  blamed: (item: Item, error: unknown) => Answer | null
}): GroupCommit<Item, Answer> {
  const queues = new Map<number, Waiting<Item, Answer>[]>()
  let waiting = 0
  let running = false
  let ended = Promise.resolve()

  const settle = async (group: number, batch: readonly Waiting<Item, Answer>[]): Promise<void> => {
    try {
      const answers = await write(
        group,
        batch.map(({ item }) => item),
      )
      batch.forEach(({ resolve }, index) => resolve(answers[index]!))
    } catch (error) {
      if (!isOneRowsFault(error)) {
        for (const { reject } of batch) reject(error)
      } else if (batch.length === 1) {
        const answer = blamed(batch[0]!.item, error)
        if (answer === null) batch[0]!.reject(error)
        else batch[0]!.resolve(answer)
      } else {
        const middle = batch.length >> 1
        await settle(group, batch.slice(0, middle))
        await settle(group, batch.slice(middle))
      }
    }
  }

  const run = async (): Promise<void> => {
    for (;;) {
      // What has come in by now goes along, with what those sent who were just answered: a batch has its price.
      await new Promise(setImmediate)
      // The group that has waited longest: a Map keeps the order in which keys were set.
      const next = queues.entries().next()
      if (next.done) {
        // In the same turn as the look: what is added from now on begins another run.
        running = false
        return
      }
      const [group, queue] = next.value
      let size = 0
      let count = 0
      while (count < queue.length && (count === 0 || size + sizeOf(queue[count]!.item) <= mostInBatch)) {
        size += sizeOf(queue[count]!.item)
        count += 1
      }
      queues.delete(group)
      if (count < queue.length) queues.set(group, queue.slice(count))
      await settle(group, queue.slice(0, count))
      waiting -= size
    }
  }

  return {
    add(item) {
      const size = sizeOf(item)
      if (waiting + size > mostWaiting) {
        return Promise.reject(
          new Refusal('busy', 'more events are waiting than can be kept; try again in a second'),
        )
      }
      waiting += size
      const { promise, resolve, reject } = Promise.withResolvers<Answer>()
      const queue = queues.get(groupOf(item))
      if (queue) queue.push({ item, resolve, reject })
      else queues.set(groupOf(item), [{ item, resolve, reject }])
      if (!running) {
        running = true
        ended = run()
      }
      return promise
    },
    async drain() {
      while (running) await ended
    },
  }
}

import { expect, test } from 'vitest'
import { openGroupCommit } from '../../server/events/group-commit.ts'

/** A store that says how its batches came, and refuses those that hold a bad item. */
function openStore({ mostInBatch = 1_000, mostWaiting = 10_000 } = {}) {
  const batches: string[] = []
  let gate = Promise.resolve()
  const commits = openGroupCommit<string, string>({
    async write(group, items) {
      await gate
      batches.push(`${group}:${items.join('')}`)
      if (items.includes('!')) throw Object.assign(new Error('bad'), { code: 'bad row' })
      if (items.includes('?')) throw new Error('gone')
      return items.map((item) => item.toUpperCase())
    },
    groupOf: (item) => (item === 'z' ? 2 : 1),
    sizeOf: () => 1,
    mostInBatch,
    mostWaiting,
    isOneRowsFault: (error) => (error as { code?: string }).code === 'bad row',
    blamed: () => 'blamed',
  })
  return {
    batches,
    add: commits.add,
    drain: commits.drain,
    hold() {
      const { promise, resolve } = Promise.withResolvers<void>()
      gate = promise
      return resolve
    },
  }
}

test('what arrives while one batch commits goes together in the next', async () => {
  const store = openStore()
  const release = store.hold()
  const first = store.add('a')
  await new Promise(setImmediate)
  const rest = [store.add('b'), store.add('c'), store.add('d')]
  release()

  expect(await Promise.all([first, ...rest])).toEqual(['A', 'B', 'C', 'D'])
  expect(store.batches).toEqual(['1:a', '1:bcd'])
})

test('what comes from those who were just answered goes along with what waited', async () => {
  const store = openStore()
  const release = store.hold()
  const first = store.add('a').then(async () => {
    await new Promise<void>((resume) => process.nextTick(resume))
    return store.add('c')
  })
  await new Promise(setImmediate)
  const waited = store.add('b')
  release()
  await Promise.all([first, waited])

  expect(store.batches).toEqual(['1:a', '1:bc'])
})

test('sites never share a statement', async () => {
  const store = openStore()
  await Promise.all([store.add('a'), store.add('z'), store.add('b')])

  expect(store.batches).toEqual(['1:ab', '2:z'])
})

test('one bad row never fails its neighbours', async () => {
  const store = openStore()
  const answers = await Promise.all(['a', 'b', '!', 'c', 'd'].map((item) => store.add(item)))

  expect(answers).toEqual(['A', 'B', 'blamed', 'C', 'D'])
})

test('when the database is gone everybody of the batch hears so, and the next batch is tried', async () => {
  const store = openStore()
  const answers = await Promise.allSettled([store.add('a'), store.add('?')])

  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(await store.add('b')).toBe('B')
})

test('when too much waits the next is told to come again, and nothing that waits is lost', async () => {
  const store = openStore({ mostWaiting: 3 })
  const release = store.hold()
  const waiting = ['a', 'b', 'c'].map((item) => store.add(item))

  await expect(store.add('d')).rejects.toMatchObject({ code: 'busy' })
  release()
  expect(await Promise.all(waiting)).toEqual(['A', 'B', 'C'])
  expect(await store.add('e')).toBe('E')
})

test('batches have a largest size, and a drain waits for the last of them', async () => {
  const store = openStore({ mostInBatch: 2 })
  for (const item of 'abcde') void store.add(item)
  await store.drain()

  expect(store.batches).toEqual(['1:ab', '1:cd', '1:e'])
})

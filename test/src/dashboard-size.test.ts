import { expect, test } from 'vitest'
import { bundle } from '../../server/bundle.ts'
import type { ReadyFile } from '../../server/http/ready-file.ts'

test('the whole dashboard is less than 200 kB of gzip, and less than 80 before the first chart', async () => {
  const { script, style, preloaded, parts } = (await bundle()).dashboard
  const sizeOf = (files: readonly ReadyFile[]) => files.reduce((sum, { gzip }) => sum + gzip.length, 0)
  const first = sizeOf([script, style, ...preloaded.map((name) => parts.get(name)!)])

  expect(first).toBeLessThan(80_000)
  expect(sizeOf([script, style, ...parts.values()])).toBeLessThan(200_000)
})

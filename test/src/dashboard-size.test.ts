import { expect, test } from 'vitest'
import { bundle } from '../../server/bundle.ts'
import type { ReadyFile } from '../../server/http/ready-file.ts'

// With its chart a page is some 188 kB (`npm run bench:dashboard`); nobody loads all pages of settings, staff and customers.
test('the dashboard is less than 80 kB of gzip before the first chart, and all its pages less than 380', async () => {
  const { script, style, preloaded, parts } = (await bundle()).dashboard
  const sizeOf = (files: readonly ReadyFile[]) => files.reduce((sum, { gzip }) => sum + gzip.length, 0)
  const first = sizeOf([script, style, ...preloaded.map((name) => parts.get(name)!)])

  expect(first).toBeLessThan(80_000)
  expect(sizeOf([script, style, ...parts.values()])).toBeLessThan(380_000)
})

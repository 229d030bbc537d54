import { expect, test } from 'vitest'
import { bundle } from '../../server/bundle.ts'

test('the whole dashboard is less than 200 kB of gzip, and less than 80 before the first chart', async () => {
  const { script, style, parts } = (await bundle()).dashboard
  const first = script.gzip.length + style.gzip.length
  const later = [...parts.values()].reduce((sum, part) => sum + part.gzip.length, 0)

  expect(first).toBeLessThan(80_000)
  expect(first + later).toBeLessThan(200_000)
})

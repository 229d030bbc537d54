import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { bundle } from '../../server/bundle.ts'

const kilobytes = (text: string) => gzipSync(text).length / 1000

test('the whole dashboard is less than 200 kB of gzip, and less than 80 before the first chart', async () => {
  const { script, style, parts } = (await bundle()).dashboard
  const first = kilobytes(script) + kilobytes(style)
  const later = Object.values(parts).reduce((sum, part) => sum + kilobytes(part), 0)

  expect(first).toBeLessThan(80)
  expect(first + later).toBeLessThan(200)
})

import type { Context } from 'hono'
import type { MadePackage } from './package.ts'

/** The file, under a name that tells nobody's. */
export function zipAnswer(c: Context, { zip, customers }: MadePackage) {
  return c.body(new Uint8Array(zip), 200, {
    'content-type': 'application/zip',
    'content-disposition': `attachment; filename="data-${customers[0]}.zip"`,
  })
}

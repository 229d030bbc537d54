import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'

/** A DATA_DIR with a migrated database, which is sooner there than one that is made anew. */
export function makeEmbeddedFolder(dataDir: string): void {
  const database = inject('database')
  if (database.engine !== 'PGlite')
    throw new Error('Only the tests of the embedded database have a dump of one.')
  const folder = join(dataDir, 'postgres')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  execFileSync('tar', ['-xf', database.dump, '-C', folder], { stdio: 'ignore' })
}

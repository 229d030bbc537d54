import { readFileSync } from 'node:fs'

const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string
  dependencies: { node: string }
}

export const VERSION = manifest.version

/** The Node that the program is tried with. */
export const NODE_VERSION = manifest.dependencies.node

#!/usr/bin/env node
// Plain JavaScript, which any Node reads: where an older one is found first, this hands over to the Node that
// package.json names, as `npm start` does.
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const OLDEST_NODE = 24

if (Number(process.versions.node.split('.')[0]) >= OLDEST_NODE) {
  await import('./main.ts')
} else {
  handOver()
}

function handOver() {
  const program = process.platform === 'win32' ? 'node.exe' : 'node'
  const node = join(dirname(createRequire(import.meta.url).resolve('node/package.json')), 'bin', program)
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code) => process.exit(code ?? 1))
  child.on('error', (error) => {
    process.stderr.write(
      `lupa needs Node ${OLDEST_NODE}, and the one of the package "node" does not start (${error.message}): run "npm ci".\n`,
    )
    process.exit(1)
  })
}

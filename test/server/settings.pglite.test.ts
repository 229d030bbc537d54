import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, onTestFinished, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'lupa-settings-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.each([
  ['PORT', '80800', 'expected a port from 1 to 65535'],
  ['DATABASE_URL', 'mysql://root@localhost/x', 'expected postgresql://'],
  ['TRUSTED_PROXIES', '10.0.0.0/8,proxy', '"proxy" is not an address'],
  ['LUPA_KEY', 'short', 'expected base64 of 32 bytes'],
  ['DATA_DIR', 'package.json', 'should name a folder'],
  ['HOST', '192.0.2.1', 'should name a free address'],
])(
  'a wrong %s is named with what was expected, and the gateway does not start',
  async (name, value, expected) => {
    const child = spawn(process.execPath, ['server/main.ts'], {
      env: { PATH: process.env['PATH'], DATA_DIR: join(folder, name), [name]: value },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    onTestFinished(() => void child.kill('SIGKILL'))
    const ended = once(child, 'exit')
    let said = ''
    for await (const chunk of child.stderr) said += String(chunk)

    expect((await ended)[0]).toBe(1)
    expect(said).toContain(name)
    expect(said).toContain(expected)
  },
  60_000,
)

import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, globSync } from 'node:fs'
import type { Actions, Installed } from './visitor.ts'
import { until } from './visitor.ts'
import { freePort } from '../free-port.ts'

const DRIVER = '/usr/bin/WebKitWebDriver'
const DISPLAY = '/usr/bin/Xvfb'

/** WebKitGTK as Debian has it, over WebDriver (https://www.w3.org/TR/webdriver2/); null where it is not. */
export async function openWebKit(): Promise<Installed | null> {
  const [binary] = globSync('/usr/lib/*/webkit2gtk-*/MiniBrowser')
  if (!existsSync(DRIVER) || !existsSync(DISPLAY) || !binary) return null
  const display = spawn(DISPLAY, ['-displayfd', '1', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [number] = (await once(display.stdout, 'data')) as [Buffer]
  const port = await freePort()
  const driver = spawn(DRIVER, [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: `:${String(number).trim()}`, GDK_BACKEND: 'x11' },
  })
  const ask = async <Value>(method: string, path: string, message?: object): Promise<Value> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(message && { body: JSON.stringify(message) }),
    })
    const { value } = (await response.json()) as { value: Value & { message?: string } }
    if (!response.ok) throw new Error(`${method} ${path}: ${value.message}`)
    return value
  }
  await until(() => ask('GET', '/status').catch(() => null), 'WebKitWebDriver')
  const capabilities = {
    alwaysMatch: { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } },
  }
  let session: string | null = null
  const endSession = async () => {
    if (session !== null) await ask('DELETE', `/session/${session}`)
    session = null
  }

  return {
    async newVisitor() {
      // It takes one session at a time; each has a memory of its own.
      await endSession()
      const { sessionId } = await ask<{ sessionId: string }>('POST', '/session', { capabilities })
      session = sessionId
      const at = `/session/${sessionId}`
      return {
        goto: (url) => ask('POST', `${at}/url`, { url }),
        evaluate: <Value>(expression: string) =>
          ask<Value>('POST', `${at}/execute/sync`, { script: `return ${expression}`, args: [] }),
        act: (actions: Actions) => ask('POST', `${at}/actions`, { actions }),
      }
    },
    async close() {
      await endSession()
      await Promise.all([end(driver), end(display)])
    },
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.kill()) await once(child, 'exit')
}

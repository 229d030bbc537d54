import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TOTP } from 'otpauth'
import type { Browser, BrowserContext } from 'playwright-core'
import type { SetupMessage } from '../src/account.ts'
import type { SampleView } from '../src/sample.ts'
import { freePort } from '../test/free-port.ts'

const OWNER = { username: 'aino', fullName: 'Aino Esimerkki', password: 'correct horse battery' }

/** A gateway of its own with the sample site in it, and somebody who may see it. */
export type SampleGateway = {
  readonly url: string
  /** The number of the sample site. */
  readonly siteId: number
  /** What a browser of the one who may see it keeps; `newContext({ storageState })` begins with it. */
  signIn(browser: Browser): Promise<Awaited<ReturnType<BrowserContext['storageState']>>>
  /** Asks as the one who is signed in. */
  ask<Answer>(method: 'GET' | 'POST' | 'PUT' | 'PATCH', path: string, message?: unknown): Promise<Answer>
  stop(): Promise<void>
}

/** Starts it as an operator does, makes the first account by the link it prints, and loads the sample. */
export async function startSampleGateway(environment: Record<string, string> = {}): Promise<SampleGateway> {
  const dataDir = mkdtempSync(join(tmpdir(), 'lupa-sample-'))
  const port = await freePort()
  const gateway = spawn(process.execPath, ['server/main.ts'], {
    env: {
      PATH: process.env['PATH'],
      TZ: 'Europe/Helsinki',
      DATA_DIR: dataDir,
      PORT: String(port),
      LOG_LEVEL: 'error',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const { promise, resolve, reject } = Promise.withResolvers<{ url: string; token: string }>()
  let said = ''
  gateway.stdout.on('data', (chunk) => {
    said += String(chunk)
    const [, url, token] = /(http\S+)\/app\/setup#(\S+)/.exec(said) ?? []
    if (url && token) resolve({ url, token })
  })
  gateway.on('exit', () => reject(new Error(`the gateway ended: ${said}`)))
  const { url, token } = await promise

  let cookie = ''
  const ask = async <Answer>(method: string, path: string, message?: unknown): Promise<Answer> => {
    const response = await fetch(url + path, {
      method,
      headers: { cookie, origin: url, 'content-type': 'application/json', 'lupa-use': 'customer-care' },
      ...(message !== undefined && { body: JSON.stringify(message) }),
    })
    if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`)
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie
    return (await response.json()) as Answer
  }
  await ask('POST', '/api/setup', { ...OWNER, token } satisfies SetupMessage)
  await ask('POST', '/api/agreement', { version: 1, name: OWNER.fullName })
  await becomeClerk(ask)
  await ask('POST', '/api/sample-site')
  let sample = await ask<SampleView>('GET', '/api/sample-site')
  while (sample.state === 'loading') {
    await new Promise((wake) => setTimeout(wake, 200))
    sample = await ask<SampleView>('GET', '/api/sample-site')
  }
  return {
    url,
    siteId: sample.site!,
    ask,
    async signIn(browser) {
      const context = await browser.newContext({ locale: 'en-GB' })
      const [name, value] = cookie.split('=') as [string, string]
      await context.addCookies([{ name, value, url }])
      const state = await context.storageState()
      await context.close()
      return state
    },
    stop: async () => {
      gateway.removeAllListeners('exit')
      gateway.kill('SIGTERM')
      await once(gateway, 'exit')
      rmSync(dataDir, { recursive: true })
    },
  }
}

/** Whoever shows customers and the audit log as well needs the role for it, and a second factor. */
async function becomeClerk(ask: SampleGateway['ask']): Promise<void> {
  const [owner] = await ask<{ id: string }[]>('GET', '/api/staff')
  const everywhere = { siteId: null, registerId: null }
  const roles = ['owner', 'clerk', 'auditor'].map((role) => ({ role, ...everywhere }))
  await ask('PATCH', `/api/staff/${owner!.id}`, { roles })
  await ask('POST', '/api/session', { username: OWNER.username, password: OWNER.password })
  const { secret } = await ask<{ secret: string }>('POST', '/api/account/totp')
  await ask('PUT', '/api/account/totp', { code: new TOTP({ secret }).generate() })
}

import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Actions, Installed } from './visitor.ts'

const PROGRAM = '/usr/bin/firefox-esr'

type Answer = { id?: number; error?: string; message?: string; result?: unknown }

/** Firefox as Debian has it, over WebDriver BiDi (https://www.w3.org/TR/webdriver-bidi/); null where it is not. */
export async function openFirefox(): Promise<Installed | null> {
  if (!existsSync(PROGRAM)) return null
  const profile = await mkdtemp(join(tmpdir(), 'lupa-firefox-'))
  const flags = ['--headless', '--no-remote', '--remote-debugging-port=0', '--profile', profile]
  const child = spawn(PROGRAM, flags, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOME: profile },
  })
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stderr.on('data', (chunk) => {
      said += String(chunk)
      const [, found] = /WebDriver BiDi listening on (ws:\S+)/.exec(said) ?? []
      if (found) resolve(found)
    })
    child.on('exit', (code) => reject(new Error(`Firefox ended with ${code}: ${said}`)))
  })
  const socket = new WebSocket(`${address}/session`)
  await once(socket, 'open')
  const waiting = new Map<number, (answer: Answer) => void>()
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer)
  })
  let last = 0
  const send = async <Result>(method: string, params: object): Promise<Result> => {
    const id = (last += 1)
    const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve))
    socket.send(JSON.stringify({ id, method, params }))
    const { error, message, result } = await answered
    waiting.delete(id)
    if (error) throw new Error(`${method}: ${error}, ${message}`)
    return result as Result
  }
  await send('session.new', { capabilities: {} })

  return {
    async newVisitor() {
      const { userContext } = await send<{ userContext: string }>('browser.createUserContext', {})
      const { context } = await send<{ context: string }>('browsingContext.create', {
        type: 'tab',
        userContext,
      })
      return {
        goto: async (url) =>
          void (await send('browsingContext.navigate', { context, url, wait: 'complete' })),
        async evaluate<Value>(expression: string) {
          const { result, exceptionDetails } = await send<{
            result?: { value: string }
            exceptionDetails?: { text: string }
          }>('script.evaluate', {
            expression: `JSON.stringify(${expression}) ?? 'null'`,
            target: { context },
            awaitPromise: false,
          })
          if (!result) throw new Error(`${exceptionDetails?.text} in ${expression}`)
          return JSON.parse(result.value) as Value
        },
        act: async (actions: Actions) => void (await send('input.performActions', { context, actions })),
      }
    },
    async close() {
      socket.close()
      if (child.kill()) await once(child, 'exit')
      await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeEach } from 'vitest'

type Received = {
  /** The address after RCPT TO. */
  readonly to: string
  readonly mail: ParsedMail
  /** As it came over the wire. */
  readonly source: string
}

/** A mail server that keeps what it is sent, empty and willing before each test. */
export type TestSmtpServer = {
  readonly url: string
  readonly received: Received[]
  /** Who signed in, a line a connection: `user password`. */
  readonly signedIn: string[]
  /** What it answers to an address: nothing, or a code and a text. */
  answer: (address: string) => { code: number; text: string } | null
  stop(): Promise<void>
  /** On the same port. */
  start(): Promise<void>
}

/** Starts a server of SMTP on this machine that wants the user `lupa` with the password `p@ss/word`. */
export async function testSmtpServer(): Promise<TestSmtpServer> {
  let port = 0
  let running: SMTPServer | null = null
  const test: TestSmtpServer = {
    get url() {
      return `smtp://lupa:${encodeURIComponent('p@ss/word')}@127.0.0.1:${port}`
    },
    received: [],
    signedIn: [],
    answer: () => null,
    async stop() {
      const server = running
      running = null
      if (server) await new Promise<void>((done) => server.close(done))
    },
    async start() {
      const server = new SMTPServer({
        logger: false,
        closeTimeout: 100,
        disabledCommands: ['STARTTLS'],
        allowInsecureAuth: true,
        onAuth({ username, password }, _session, callback) {
          test.signedIn.push(`${username} ${password}`)
          if (username === 'lupa' && password === 'p@ss/word') callback(null, { user: 'lupa' })
          else callback(new Error('wrong password'))
        },
        onRcptTo({ address }, _session, callback) {
          const answer = test.answer(address)
          callback(answer && Object.assign(new Error(answer.text), { responseCode: answer.code }))
        },
        onData(stream, { envelope }, callback) {
          void (async () => {
            const source = Buffer.concat(await stream.toArray()).toString()
            test.received.push({ to: envelope.rcptTo[0]!.address, mail: await simpleParser(source), source })
            callback(null)
          })()
        },
      })
      server.on('error', () => {})
      const listener = server.listen(port, '127.0.0.1')
      await once(listener, 'listening')
      port = (listener.address() as AddressInfo).port
      running = server
    },
  }
  await test.start()
  beforeEach(async () => {
    test.received.length = 0
    test.signedIn.length = 0
    test.answer = () => null
    if (!running) await test.start()
  })
  afterAll(() => test.stop())
  return test
}

import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { lookupOf, type AddressGate } from './address-gate.ts'

export type GatedProxy = { readonly url: string; close(): Promise<void> }

/** What a browser may be sent during a whole scan, in bytes. */
const MOST_BYTES = 1_000_000_000

/** Replies of RFC 1928, section 6. */
const GRANTED = 0
const NOT_ALLOWED = 2
const UNREACHABLE = 4

const IPV4 = 1
const NAME = 3
const IPV6 = 4

/**
 * A SOCKS 5 proxy (RFC 1928) on a port of this machine, through which the browser goes for everything: redirects, frames
 * and sockets as well. Names are looked up here, and connected to is what was looked up.
 */
export async function openGatedProxy(gate: AddressGate): Promise<GatedProxy> {
  const sockets = new Set<Socket>()
  const keep = (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket))
    return socket
  }
  let left = MOST_BYTES
  const server = createServer((client) => {
    keep(client)
    serve(client).catch(() => client.destroy())
  })

  const serve = async (client: Socket) => {
    const [, methods] = await take(client, 2)
    await take(client, methods!)
    client.write(Buffer.from([5, 0]))
    const { host, port } = await readRequest(client)
    const addresses = await gate.addressesOf(host, port).catch(() => null)
    if (!addresses) return void client.end(replyOf(NOT_ALLOWED))
    const remote = keep(connect({ host, port, lookup: lookupOf(addresses) }))
    remote.on('close', () => client.destroy())
    client.on('close', () => remote.destroy())
    try {
      await once(remote, 'connect')
    } catch {
      return void client.end(replyOf(UNREACHABLE))
    }
    client.write(replyOf(GRANTED))
    remote.on('data', ({ length }) => {
      left -= length
      if (left < 0) for (const socket of sockets) socket.destroy()
    })
    client.pipe(remote)
    remote.pipe(client)
  }

  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `socks5://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

async function readRequest(client: Socket): Promise<{ host: string; port: number }> {
  const [, command, , kind] = await take(client, 4)
  if (command !== 1) throw new Error('expected to be asked for a connection')
  const size = kind === IPV4 ? 4 : kind === IPV6 ? 16 : kind === NAME ? (await take(client, 1))[0]! : 0
  const name = await take(client, size)
  const port = (await take(client, 2)).readUInt16BE()
  if (kind === NAME) return { host: name.toString('latin1'), port }
  if (kind === IPV4) return { host: name.join('.'), port }
  return { host: name.toString('hex').match(/.{4}/g)!.join(':'), port }
}

/** The next bytes of a socket. Throws where it ends before. */
async function take(socket: Socket, size: number): Promise<Buffer> {
  if (size === 0) return Buffer.alloc(0)
  for (;;) {
    const found = socket.read(size) as Buffer | null
    if (found?.length === size) return found
    if (socket.readableEnded || socket.destroyed) throw new Error('ended before its request')
    await Promise.race([once(socket, 'readable'), once(socket, 'close')])
  }
}

function replyOf(reply: number): Buffer {
  return Buffer.from([5, reply, 0, IPV4, 0, 0, 0, 0, 0, 0])
}

import { lookup } from 'node:dns/promises'
import { isIP, type LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'

/** The addresses of a host. Throws where it has none. */
export type Resolve = (host: string) => Promise<readonly string[]>

/** Lets connections through to the world, and to nobody inside. */
export type AddressGate = {
  /** To be connected to in place of the name: whoever asks a second time may be told another address. Throws `Closed`. */
  addressesOf(host: string, port: number): Promise<readonly string[]>
  /** A page of the site is on this machine, so that all its loopback addresses are let through. */
  readonly onThisMachine: boolean
}

/** An address that pages on the open web have no business with. */
class Closed extends Error {}

const resolveByDns: Resolve = async (host) =>
  (await lookup(host, { all: true })).map(({ address }) => address)

/**
 * Opens to public addresses, to each of the `own` origins wherever it is, and to this machine where the first of them
 * are on it, as in development. `own` are the site's; `gateway` is where its pages get Lupa from.
 */
export async function openAddressGate({
  own,
  gateway,
  resolve = resolveByDns,
}: {
  own: readonly string[]
  gateway: string
  resolve?: Resolve | undefined
}): Promise<AddressGate> {
  const find = async (host: string) => (isIP(host) === 0 ? resolve(host) : [host])
  const ends = new Set([...own, gateway].map((origin) => endOf(new URL(origin))))
  const homes = await Promise.all(own.map((origin) => find(hostOf(new URL(origin))).catch(() => [])))
  const onThisMachine = homes.some((addresses) =>
    addresses.some((address) => rangeOf(address) === 'loopback'),
  )
  const isOpen = (address: string) => {
    const range = rangeOf(address)
    return range === 'unicast' || (onThisMachine && range === 'loopback')
  }
  return {
    onThisMachine,
    async addressesOf(host, port) {
      const addresses = await find(host)
      if (ends.has(`${host} ${port}`) || addresses.every(isOpen)) return addresses
      throw new Closed(`${host} is at an address that is not public`)
    },
  }
}

/** For Node's own connections, which then try one after the other. */
export function lookupOf(addresses: readonly string[]): LookupFunction {
  const all = addresses.map((address) => ({ address, family: isIP(address) }))
  return (_host, { all: wantsAll }, answer) =>
    wantsAll ? answer(null, all) : answer(null, all[0]!.address, all[0]!.family)
}

/** As sockets write it: an IPv6 address without brackets. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '')
}

export function portOf({ port, protocol }: URL): number {
  return port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port)
}

const endOf = (url: URL) => `${hostOf(url)} ${portOf(url)}`

/** An IPv4 address that is written as one of IPv6 counts as what it is. */
function rangeOf(address: string): string {
  return ipaddr.process(address).range()
}

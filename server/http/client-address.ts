import ipaddr from 'ipaddr.js'
import type { IpStorage } from '../../src/ip-storage.ts'

type Address = ipaddr.IPv4 | ipaddr.IPv6
export type Network = readonly [Address, number]

/** Reads CIDRs such as 10.0.0.0/8. Throws an Error that names the one that is none. */
export function readNetworks(text: string): Network[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => {
      try {
        return part.includes('/') ? ipaddr.parseCIDR(part) : singleAddress(part)
      } catch {
        throw new Error(`"${part}" is not an address or a CIDR such as 10.0.0.0/8`)
      }
    })
}

/**
 * The client's address. `forwarded` (X-Forwarded-For) is believed only as far as the hops in front of us are
 * trusted proxies: the right-most address that is not one of them is the client. Null when nothing is known.
 */
export function clientAddress(
  socket: string | undefined,
  forwarded: string | undefined,
  trusted: readonly Network[],
): string | null {
  let client = parse(socket)
  if (!client) return null
  if (trusted.length === 0 || !forwarded) return client.toString()
  for (const hop of forwarded.split(',').toReversed()) {
    if (!isWithin(client, trusted)) break
    const before = parse(hop.trim())
    if (!before) break
    client = before
  }
  return client.toString()
}

/**
 * Whose tries are counted together: an IPv4 address, or the /64 of an IPv6 one, within which whoever has one has them all
 * (RFC 6177, 2).
 */
export function networkOfAddress(address: string): string {
  const parsed = ipaddr.process(address)
  return parsed.kind() === 'ipv4'
    ? parsed.toString()
    : ipaddr.IPv6.networkAddressFromCIDR(`${parsed.toString()}/64`).toString()
}

/** The address as the site keeps it (R58): IPv4 shortened to /24, IPv6 to /48. */
export function keptAddress(address: string | null, storage: IpStorage): string | null {
  if (address === null || storage === 'none') return null
  if (storage === 'full') return address
  const parsed = ipaddr.process(address)
  return parsed.kind() === 'ipv4'
    ? ipaddr.IPv4.networkAddressFromCIDR(`${parsed.toString()}/24`).toString()
    : ipaddr.IPv6.networkAddressFromCIDR(`${parsed.toString()}/48`).toString()
}

/** IPv4 inside IPv6 (::ffff:192.0.2.1) comes out as IPv4. Ports, as some proxies add them, are cut off. */
function parse(text: string | undefined): Address | null {
  if (!text) return null
  const bare = text.replace(/^\[(.*)\](:\d+)?$/, '$1').replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
  // A zone (fe80::1%eth0) means something on this machine only.
  const address = bare.replace(/%.*$/, '')
  return ipaddr.isValid(address) ? ipaddr.process(address) : null
}

function isWithin(address: Address, networks: readonly Network[]): boolean {
  return networks.some(
    ([base, bits]) => base.kind() === address.kind() && address.match([base, bits] as never),
  )
}

function singleAddress(text: string): Network {
  const address = ipaddr.process(text)
  return [address, address.kind() === 'ipv4' ? 32 : 128]
}

import { publicUrl, type Settings } from '../config.ts'
import { clientAddress, type Network } from '../http/client-address.ts'
import { ask, type Asked } from './ask.ts'
import { ok, warning, wrong, type Finding } from './finding.ts'
import { isLoopback } from './public-url.ts'

/** Nobody's address (RFC 5737), so that a gateway that sees it believed what anybody may write. */
const FORGED = '198.51.100.77'

/** What browsers meet at PUBLIC_URL, and what the gateway hears of them behind its proxies. */
export async function lookAtProxies(settings: Settings): Promise<Finding[]> {
  const url = publicUrl(settings)
  const isTrial = isLoopback(url) && url.startsWith('http:')
  const asked = await ask(`${url}/health`).catch((error: NodeJS.ErrnoException) => error)
  if (asked instanceof Error) {
    const { code = '', message } = asked
    const mend =
      MEND_OF[code] ??
      (/CERT|SIGNATURE/.test(code) ? BAD_CERTIFICATE : 'Correct PUBLIC_URL, the name server or the proxy.')
    return isTrial
      ? [ok('Public address', `${url}, for this machine only; no gateway answers there now`)]
      : [wrong('Public address', `${url} does not answer: ${message || code}`, mend)]
  }
  const health = readHealth(asked)
  if (health === null)
    return [
      wrong(
        'Public address',
        `${url}/health is not answered by a gateway that is well (${asked.status})`,
        'Let the proxy pass every path on as it is, and start the gateway.',
      ),
    ]
  const findings = isTrial
    ? [ok('Public address', `${url}, for this machine only`)]
    : [ok('Public address', `${url} is reached`), await lookAtTls(url)]
  return health.address === null
    ? findings
    : [...findings, await lookAtForwarding(url, asked, health.address, settings.TRUSTED_PROXIES)]
}

const BAD_CERTIFICATE =
  'Give the proxy a certificate for this name that browsers believe, with its whole chain.'

const MEND_OF: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'Start the gateway and the proxy in front of it, or correct PUBLIC_URL.',
  ENOTFOUND: 'Enter the name with your name server, or correct PUBLIC_URL.',
  ETIMEDOUT: 'Open the port in the firewall, or correct PUBLIC_URL.',
}

function readHealth({ status, body }: Asked): { address: string | null } | null {
  if (status !== 200) return null
  try {
    const { ok, address } = JSON.parse(body) as { ok?: unknown; address?: unknown }
    return ok === true ? { address: typeof address === 'string' ? address : null } : null
  } catch {
    return null
  }
}

async function lookAtTls(url: string): Promise<Finding> {
  if (new URL(url).protocol === 'http:')
    return wrong(
      'TLS',
      'choices, forms and passwords travel unencrypted',
      'Let a proxy do TLS, and set PUBLIC_URL to https://…',
    )
  const { headers } = await ask(`${url}/.well-known/lupa-doctor`)
  const seconds = Number(/max-age="?(\d+)/i.exec(headers['strict-transport-security'] ?? '')?.[1] ?? 0)
  if (seconds > 0) return ok('TLS', 'encrypted, and browsers are told to keep to it (HSTS)')
  return warning(
    'TLS',
    'browsers are not told to keep to it (no Strict-Transport-Security)',
    'Let the proxy pass the header of the gateway on, or add it: max-age=15552000.',
  )
}

/** The gateway should see this machine, as the proxy does, and nothing that this machine made up. */
async function lookAtForwarding(
  url: string,
  { from }: Asked,
  seen: string,
  trusted: readonly Network[],
): Promise<Finding> {
  const here = clientAddress(from, undefined, [])!
  const isTrusted = clientAddress(here, FORGED, trusted) === FORGED
  const forged = readHealth(await ask(`${url}/health`, { 'x-forwarded-for': FORGED }))?.address
  if (forged === FORGED && !isTrusted)
    return wrong(
      'Proxies',
      'the gateway believes an X-Forwarded-For that anybody writes',
      'Let the outermost proxy set the header anew, and name in TRUSTED_PROXIES the proxies only.',
    )
  if (seen === here) return ok('Proxies', `a visitor from ${here} is seen as ${seen}`)
  if (isTrusted)
    return ok(
      'Proxies',
      `seen as ${seen}; this machine is a trusted proxy itself, so a visitor is not told from it`,
    )
  return warning(
    'Proxies',
    `a visitor from ${here} is seen as ${seen}`,
    `If ${seen} is a proxy of yours, add it to TRUSTED_PROXIES; it is right where the network translates addresses (NAT).`,
  )
}

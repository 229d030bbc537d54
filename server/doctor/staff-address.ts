import { publicUrl, staffUrl, type Settings } from '../config.ts'
import { ask, type Asked } from './ask.ts'
import { ok, warning, wrong, type Finding } from './finding.ts'
import { isLoopback } from './public-url.ts'

/** Where staff have a listener of their own: that it is where STAFF_URL says, and that visitors do not reach it. */
export async function lookAtStaffAddress(settings: Settings): Promise<Finding[]> {
  if (settings.STAFF_PORT === null) return []
  const [url, visitorsUrl] = [staffUrl(settings), publicUrl(settings)]
  if (url === visitorsUrl)
    return [
      wrong(
        'Staff address',
        `STAFF_URL and PUBLIC_URL are both ${url}, so no firewall tells staff from visitors`,
        'Give STAFF_URL a name or a port of its own.',
      ),
    ]
  const findings = [await lookAtListener(url)]
  if ((await whoAnswers(visitorsUrl)) === 'staff')
    findings.push(
      wrong(
        'Staff address',
        `staff are let in at ${visitorsUrl} as well`,
        'Let the proxy there pass everything on to PORT, and nothing to STAFF_PORT.',
      ),
    )
  if (url.startsWith('http:') && !isLoopback(url))
    findings.push(
      wrong(
        'Staff address',
        'passwords and sessions of staff travel unencrypted',
        'Let a proxy do TLS, and set STAFF_URL to https://…',
      ),
    )
  return findings
}

async function lookAtListener(url: string): Promise<Finding> {
  const who = await whoAnswers(url)
  if (who === 'staff') return ok('Staff address', `${url} is reached`)
  if (who === 'visitors')
    return wrong(
      'Staff address',
      `${url} leads to the listener of visitors, where nobody signs in`,
      'Let STAFF_URL, or the proxy there, lead to STAFF_PORT.',
    )
  if (who === 'somebody else')
    return wrong(
      'Staff address',
      `${url} is not answered by a gateway`,
      'Let the proxy there pass every path on as it is to STAFF_PORT, and start the gateway.',
    )
  if (isLoopback(url))
    return ok('Staff address', `${url}, for this machine only; no gateway answers there now`)
  return warning(
    'Staff address',
    `${url} does not answer this machine: ${who.message || who.code}`,
    'Start the gateway, or correct STAFF_URL; it is right where a firewall lets only others through.',
  )
}

/** Which listener it is, by what it says to who has no session. */
async function whoAnswers(
  url: string,
): Promise<'staff' | 'visitors' | 'somebody else' | NodeJS.ErrnoException> {
  const asked = await ask(`${url}/api/session`).catch((error: NodeJS.ErrnoException) => error)
  if (asked instanceof Error) return asked
  const code = codeOf(asked)
  if (code === 'not_signed_in') return 'staff'
  return code === 'not_found' ? 'visitors' : 'somebody else'
}

function codeOf({ body }: Asked): string | undefined {
  try {
    return (JSON.parse(body) as { error?: { code?: string } } | null)?.error?.code
  } catch {
    return undefined
  }
}

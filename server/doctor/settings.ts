import { publicUrl, readSettings, WrongSettings, type Settings } from '../config.ts'
import { isLoopback } from './public-url.ts'
import { ok, warning, wrong, type Finding } from './finding.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** Every setting that is wrong by itself, and the settings if none is. */
export function lookAtSettings(environment: Environment): { findings: Finding[]; settings: Settings | null } {
  try {
    const settings = readSettings(environment)
    return { findings: judge(settings, environment), settings }
  } catch (error) {
    if (!(error instanceof WrongSettings)) throw error
    const findings = error.each.map(({ name, expected }) =>
      wrong('Settings', `${name} is wrong`, `${capital(expected)}.`),
    )
    return { findings, settings: null }
  }
}

function judge(settings: Settings, environment: Environment): Finding[] {
  const set = Object.keys(settings).filter((name) => environment[name])
  const findings = [
    ok('Settings', set.length === 0 ? 'all as by default' : `${set.join(', ')}; else as by default`),
  ]
  const { DEMO, HOST, PUBLIC_URL, STAFF_HOST, STAFF_PORT, STAFF_URL } = settings
  const staffHost = STAFF_HOST ?? HOST
  if (STAFF_PORT !== null && STAFF_URL === null && isForOthers(staffHost))
    findings.push(
      warning(
        'Settings',
        `staff are served at ${staffHost}, port ${STAFF_PORT}, and STAFF_URL does not say how they reach it`,
        'Set STAFF_URL to what their browsers see: sessions and links of invitations go by it.',
      ),
    )
  if (PUBLIC_URL === null && isForOthers(HOST))
    findings.push(
      warning(
        'Settings',
        `HOST is ${HOST}, so others reach the gateway, and PUBLIC_URL does not say where`,
        'Set PUBLIC_URL to what browsers see: links in mails begin with it.',
      ),
    )
  if (DEMO && !isLoopback(publicUrl(settings)))
    findings.push(
      warning(
        'Settings',
        'DEMO serves the demo site to everybody',
        'Set DEMO=off where real sites are served.',
      ),
    )
  return findings
}

/** Whether a listener there is reached by other machines than this. */
function isForOthers(host: string): boolean {
  return !isLoopback(`http://${host.includes(':') ? `[${host}]` : host}`)
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

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
  const { DEMO, HOST, PUBLIC_URL } = settings
  if (PUBLIC_URL === null && !isLoopback(`http://${HOST.includes(':') ? `[${HOST}]` : HOST}`))
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

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

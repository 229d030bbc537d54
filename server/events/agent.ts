import { UAParser } from 'my-ua-parser'
import { isbot } from 'isbot'
import QuickLRU from 'quick-lru'

/** What is kept of a browser (R61); null where it does not say. The raw User-Agent is not kept. */
export type Agent = {
  readonly browser: string | null
  /** Major version. */
  readonly browserVersion: string | null
  readonly system: string | null
  readonly device: 'desktop' | 'mobile' | 'tablet' | 'other'
  readonly bot: boolean
}

/** Reading a User-Agent costs 28 µs, and a site sees the same few thousand again and again. */
const read = new QuickLRU<string, Agent>({ maxSize: 5_000 })

/** Hints and User-Agents, and browsers among themselves, have different names for one system. */
function systemName(name: string | undefined): string | null {
  if (!name) return null
  if (/^mac ?os/i.test(name)) return 'macOS'
  if (/^(chrome|chromium) ?os$/i.test(name)) return 'ChromeOS'
  if (/^(ubuntu|debian|fedora|linux|arch|suse|mint|gentoo|red ?hat|centos|manjaro)/i.test(name))
    return 'Linux'
  return name
}

/**
 * Reads User-Agent and the client hints that Chromium sends unasked: the platform, which a frozen User-Agent
 * no longer tells, and whether the device is a phone.
 */
export function readAgent(header: (name: string) => string | undefined): Agent {
  const userAgent = (header('user-agent') ?? '').slice(0, 500)
  const platform = header('sec-ch-ua-platform')?.slice(0, 40) ?? ''
  const mobile = header('sec-ch-ua-mobile') === '?1'
  const name = `${platform}|${mobile}|${userAgent}`
  const known = read.get(name)
  if (known) return known

  const parsed = new UAParser(userAgent).getResult()
  const type = parsed.device.type
  const agent: Agent = {
    browser: parsed.browser.name ?? null,
    browserVersion: parsed.browser.version?.split('.')[0] ?? null,
    system: systemName(platform.replaceAll('"', '') || parsed.os.name),
    device:
      mobile || type === 'mobile'
        ? 'mobile'
        : type === 'tablet'
          ? 'tablet'
          : type === undefined
            ? 'desktop'
            : 'other',
    bot: userAgent === '' || isbot(userAgent),
  }
  read.set(name, agent)
  return agent
}

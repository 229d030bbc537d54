import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { Browser } from 'playwright-core'

/** As they are called where they are on the path. */
const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
]

/** Where they are put on systems that have no path for them. */
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
  String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`,
]

export const HOW_TO_INSTALL =
  'install Chromium, Google Chrome or Microsoft Edge ("apt install chromium" on Debian), or set LUPA_BROWSER to where one is'

/** The program to scan with: the one that is set, else the first of the usual ones; null where there is none. */
export function findBrowser(set: string | null, path = process.env['PATH'] ?? ''): string | null {
  if (set !== null) return isProgram(set) ? set : null
  const folders = path.split(delimiter).filter(Boolean)
  const places = [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...PLACES]
  return places.find(isProgram) ?? null
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * Starts a browser that goes nowhere but through the proxy, with a profile of its own that is gone when it is closed.
 * Playwright is read now, and not when the gateway starts: most gateways never scan.
 */
export async function launchBrowser(program: string, proxy: string): Promise<Browser> {
  const { chromium } = await import('playwright-core')
  return chromium.launch({
    executablePath: program,
    headless: true,
    // Chromium does not start as root with it.
    chromiumSandbox: process.getuid?.() !== 0,
    proxy: { server: proxy },
    handleSIGINT: false,
    handleSIGTERM: false,
    args: [
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-quic',
      // Only the proxy looks names up, and WebRTC finds no way around it.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
    ],
  })
}

/** As a visitor's: what pages show to programs is not what visitors get. */
export function userAgentOf(browser: Browser): string {
  const [major] = browser.version().split('.')
  return `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${major}.0.0.0 Safari/537.36`
}

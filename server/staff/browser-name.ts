import { UAParser } from 'my-ua-parser'

/** What a member of staff knows a session by: "Firefox on Linux". Null where the browser does not say. */
export function browserName(userAgent: string | undefined): string | null {
  const { browser, os } = new UAParser((userAgent ?? '').slice(0, 500)).getResult()
  return [browser.name, os.name].filter(Boolean).join(', ') || null
}

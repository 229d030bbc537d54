import Cookies from 'js-cookie'
import { covers } from '../src/stored-name.ts'
import type { AskedBrief } from '../src/widget-config.ts'
import { attempt, removeCookie } from './cookies.ts'

/**
 * Removes what services that are not allowed have kept, wherever it can stand: cookies on the host alone and on every
 * domain above it (gtag writes `_ga` as high as the browser lets it), and the page's own stores. What an allowed service
 * has as well stays with it.
 */
export function clearRefused(asked: readonly AskedBrief[], allows: (id: string) => boolean): void {
  const storedBy = (yes: boolean) =>
    asked.filter(({ id }) => allows(id) === yes).flatMap(({ stored }) => stored ?? [])
  const allowed = storedBy(true)
  for (const { name, store } of storedBy(false)) {
    const isTheirs = (key: string) =>
      covers(name, key) && !allowed.some((other) => other.store === store && covers(other.name, key))
    attempt(() => {
      if (store === 'cookie') Object.keys(Cookies.get()).filter(isTheirs).forEach(removeCookie)
      else if (store === 'indexedDB') indexedDB.deleteDatabase(name)
      else
        Object.keys(window[store])
          .filter(isTheirs)
          .forEach((key) => window[store].removeItem(key))
    })
  }
}

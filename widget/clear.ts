import Cookies from 'js-cookie'
import type { AskedBrief } from '../src/widget-config.ts'
import { attempt } from './cookies.ts'

/**
 * Removes what services that are not allowed have kept, wherever it can stand: cookies on the host alone and on every
 * domain above it (gtag writes `_ga` as high as the browser lets it), and the page's own stores.
 */
export function clearRefused(asked: readonly AskedBrief[], allows: (id: string) => boolean): void {
  const allowed = asked.filter(({ id }) => allows(id)).flatMap(({ stored }) => stored ?? [])
  const refused = asked
    .filter(({ id }) => !allows(id))
    .flatMap(({ stored }) => stored ?? [])
    // What another service has as well stays with it.
    .filter((key) => !allowed.some(({ name, store }) => name === key.name && store === key.store))
  for (const { name, store } of refused) {
    const isTheirs = (key: string) => (name.endsWith('*') ? key.startsWith(name.slice(0, -1)) : key === name)
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

function removeCookie(name: string): void {
  const labels = location.hostname.split('.')
  Cookies.remove(name, { path: '/' })
  for (let cut = 0; cut < labels.length; cut += 1)
    Cookies.remove(name, { path: '/', domain: labels.slice(cut).join('.') })
}

import { covers } from '../src/stored-name.ts'
import type { ClearConfig } from '../src/widget-config.ts'
import type { Consent } from './consent.ts'
import { attempt } from './cookies.ts'
import { providePart } from './part.ts'

declare const LUPA_PART: ClearConfig

/**
 * Removes what services that are not allowed have kept, wherever the page can reach it. What an allowed service has as
 * well stays with it.
 */
export function clearRefused(choice: Consent['choice']): void {
  const { services } = choice()
  const storedBy = (yes: boolean) =>
    Object.entries(LUPA_PART).flatMap(([id, stored]) => (!!services[id] === yes ? stored : []))
  const allowed = storedBy(true)
  for (const { name, store } of storedBy(false)) {
    const isTheirs = (key: string) =>
      covers(name, key) && !allowed.some((other) => other.store === store && covers(other.name, key))
    attempt(() => {
      if (store === 'cookie') cookieNames().filter(isTheirs).forEach(removeCookie)
      else if (store === 'indexedDB') removeDatabases(name, isTheirs)
      else
        Object.keys(window[store])
          .filter(isTheirs)
          .forEach((key) => window[store].removeItem(key))
    })
  }
}

/** As they are written, for a name that is changed on the way would be another cookie's. */
const cookieNames = () => document.cookie.split('; ').map((cookie) => cookie.replace(/=.*/s, ''))

/**
 * A cookie may stand on the host alone and on every domain above it (gtag writes `_ga` as high as the browser lets it), on
 * every path that leads to this page, and apart from all others where it was set for this site only
 * (https://developer.mozilla.org/en-US/docs/Web/Privacy/Guides/Privacy_sandbox/Partitioned_cookies).
 */
function removeCookie(name: string): void {
  const labels = location.hostname.split('.')
  const domains = ['', ...labels.map((_, cut) => `;domain=${labels.slice(cut).join('.')}`)]
  const paths = [...location.pathname.matchAll(/\/|$/g)].flatMap(({ index }) => [
    location.pathname.slice(0, index),
    location.pathname.slice(0, index + 1),
  ])
  for (const path of new Set(paths))
    for (const domain of domains)
      for (const kind of ['', ';secure;partitioned'])
        document.cookie = `${name}=;max-age=0;path=${path || '/'}${domain}${kind}`
}

function removeDatabases(name: string, isTheirs: (key: string) => boolean): void {
  const remove = (key: string | undefined) => key && isTheirs(key) && indexedDB.deleteDatabase(key)
  if (!name.endsWith('*')) remove(name)
  // Firefox before 126 does not know it.
  else
    indexedDB.databases?.().then(
      (there) => there.forEach((database) => remove(database.name)),
      () => {},
    )
}

providePart('clear', clearRefused)

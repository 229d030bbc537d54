import Cookies from 'js-cookie'
import { readChoice, writeChoice, type KeptChoice } from '../src/kept-choice.ts'

/** The two keys Lupa writes (R52). The second exists only while something is granted. */
const CHOICE = 'lupa'
const VISITOR = 'lupa_visitor'

/** In a sandboxed frame the browser throws where it has no cookies to give. */
export function attempt<Value>(use: () => Value): Value | undefined {
  try {
    return use()
  } catch {
    return undefined
  }
}

/** Removes one of them wherever it can stand: on the host alone, and on every domain above it. */
function removeCookie(name: string): void {
  const labels = location.hostname.split('.')
  Cookies.remove(name, { path: '/' })
  for (let cut = 0; cut < labels.length; cut += 1)
    Cookies.remove(name, { path: '/', domain: labels.slice(cut).join('.') })
}

/** Lupa's own cookies: of this host, or of all hosts of the domain where the site says so. */
export function openCookies(domain: string | null) {
  // Another one may stand there of a time when the site shared its choices otherwise: browsers would show that one.
  const set = (name: string, value: string, days: number) =>
    attempt(() => {
      removeCookie(name)
      Cookies.set(name, value, {
        path: '/',
        ...(domain !== null && { domain }),
        expires: days,
        sameSite: 'Lax',
        secure: location.protocol === 'https:',
      })
    })
  return {
    keptChoice: () => readChoice(attempt(() => Cookies.get(CHOICE))),
    /** False when the browser keeps no cookies. */
    keepChoice(choice: KeptChoice, days: number): boolean {
      const value = writeChoice(choice)
      set(CHOICE, value, days)
      return attempt(() => Cookies.get(CHOICE)) === value
    },
    forgetChoice: () => attempt(() => removeCookie(CHOICE)),
    visitorToken: () => attempt(() => Cookies.get(VISITOR)),
    keepToken: (token: string | null, days: number) =>
      token === null ? attempt(() => removeCookie(VISITOR)) : set(VISITOR, token, days),
  }
}

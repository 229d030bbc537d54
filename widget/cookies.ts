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

/** Lupa's own cookies: of this host, or of all hosts of the domain where the site says so. */
export function openCookies(domain: string | null) {
  const place = { path: '/', ...(domain !== null && { domain }) }
  const lifetime = (days: number) =>
    ({ ...place, expires: days, sameSite: 'Lax', secure: location.protocol === 'https:' }) as const
  return {
    keptChoice: () => readChoice(attempt(() => Cookies.get(CHOICE))),
    /** False when the browser keeps no cookies. */
    keepChoice(choice: KeptChoice, days: number): boolean {
      const value = writeChoice(choice)
      // Of the time before the site shared its choices: the browser would go on showing that one.
      if (domain !== null) attempt(() => Cookies.remove(CHOICE, { path: '/' }))
      attempt(() => Cookies.set(CHOICE, value, lifetime(days)))
      return attempt(() => Cookies.get(CHOICE)) === value
    },
    forgetChoice: () => attempt(() => Cookies.remove(CHOICE, place)),
    visitorToken: () => attempt(() => Cookies.get(VISITOR)),
    keepToken: (token: string | null, days: number) =>
      void attempt(() =>
        token === null ? Cookies.remove(VISITOR, place) : Cookies.set(VISITOR, token, lifetime(days)),
      ),
  }
}

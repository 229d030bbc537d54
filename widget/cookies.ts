import Cookies from 'js-cookie'
import { readChoice, writeChoice, type KeptChoice } from '../src/kept-choice.ts'

/** The two keys Lupa writes (R52). The second exists only while something is granted. */
const CHOICE = 'lupa'
const VISITOR = 'lupa_visitor'

const lifetime = (days: number) =>
  ({ expires: days, path: '/', sameSite: 'Lax', secure: location.protocol === 'https:' }) as const

/** In a sandboxed frame the browser throws where it has no cookies to give. */
function attempt<Value>(use: () => Value): Value | undefined {
  try {
    return use()
  } catch {
    return undefined
  }
}

export function keptChoice(): KeptChoice | null {
  return readChoice(attempt(() => Cookies.get(CHOICE)))
}

/** False when the browser keeps no cookies. */
export function keepChoice(choice: KeptChoice, days: number): boolean {
  const value = writeChoice(choice)
  attempt(() => Cookies.set(CHOICE, value, lifetime(days)))
  return attempt(() => Cookies.get(CHOICE)) === value
}

export function forgetChoice(): void {
  attempt(() => Cookies.remove(CHOICE, { path: '/' }))
}

export function visitorToken(): string | undefined {
  return attempt(() => Cookies.get(VISITOR))
}

export function keepToken(token: string | null, days: number): void {
  attempt(() =>
    token === null ? Cookies.remove(VISITOR, { path: '/' }) : Cookies.set(VISITOR, token, lifetime(days)),
  )
}

/**
 * Removes cookies a third party's script has set, wherever they can stand: on the host alone and on every
 * domain above it. gtag writes `_ga` as high as the browser lets it (cookie_domain "auto").
 */
export function removeEverywhere(isTheirs: (name: string) => boolean): void {
  const labels = location.hostname.split('.')
  for (const name of Object.keys(attempt(() => Cookies.get()) ?? {})) {
    if (!isTheirs(name)) continue
    Cookies.remove(name, { path: '/' })
    for (let cut = 0; cut < labels.length; cut += 1) {
      Cookies.remove(name, { path: '/', domain: labels.slice(cut).join('.') })
    }
  }
}

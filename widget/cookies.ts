import Cookies from 'js-cookie'
import { readChoice, writeChoice, type KeptChoice } from '../src/kept-choice.ts'

/** The two keys Lupa writes (R52). The second exists only while something is granted. */
const CHOICE = 'lupa'
const VISITOR = 'lupa_visitor'

const lifetime = (days: number) =>
  ({ expires: days, path: '/', sameSite: 'Lax', secure: location.protocol === 'https:' }) as const

export function keptChoice(): KeptChoice | null {
  return readChoice(Cookies.get(CHOICE))
}

/** False when the browser keeps no cookies: then the choice holds on this page only. */
export function keepChoice(choice: KeptChoice, days: number): boolean {
  Cookies.set(CHOICE, writeChoice(choice), lifetime(days))
  return Cookies.get(CHOICE) !== undefined
}

export function forgetChoice(): void {
  Cookies.remove(CHOICE, { path: '/' })
}

export function visitorToken(): string | undefined {
  return Cookies.get(VISITOR)
}

export function keepToken(token: string | null, days: number): void {
  if (token === null) Cookies.remove(VISITOR, { path: '/' })
  else Cookies.set(VISITOR, token, lifetime(days))
}

/**
 * Removes cookies a third party's script has set, wherever they can stand: on the host alone and on every
 * domain above it. gtag writes `_ga` as high as the browser lets it (cookie_domain "auto").
 */
export function removeEverywhere(isTheirs: (name: string) => boolean): void {
  const labels = location.hostname.split('.')
  for (const name of Object.keys(Cookies.get())) {
    if (!isTheirs(name)) continue
    Cookies.remove(name, { path: '/' })
    for (let cut = 0; cut < labels.length; cut += 1) {
      Cookies.remove(name, { path: '/', domain: labels.slice(cut).join('.') })
    }
  }
}

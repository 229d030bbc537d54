import { acceptedChoice, choiceOf, isAllowed, REFUSED } from '../src/choice.ts'
import type { AskedBrief } from '../src/widget-config.ts'
import type { Consent } from './consent.ts'
import type { Lupa, LupaCommands } from './lupa.d.ts'
import { safely } from './safely.ts'

type Call = Iterable<unknown>

/**
 * `window.lupa` before anything is known: commands wait. Whoever kept the page's own stub goes on calling through `q`.
 * Null where another tag on the page has made it already. An element with the id "lupa" is none: it stands in `window`.
 */
export function claimApi(): Lupa | null {
  const there = window.lupa
  if (typeof there?.open === 'function') return null
  const q = Array.from((there?.q as Call[]) ?? [])
  const wait =
    (name: string) =>
    (...given: unknown[]) =>
      void lupa.q.push([name, ...given])
  const lupa = Object.assign((...call: unknown[]) => void lupa.q.push(call), {
    ...Object.fromEntries(['choose', 'open', 'on', 'track'].map((name) => [name, wait(name)])),
    allows: () => false,
    choice: null,
    q,
  }) as unknown as Lupa
  window.lupa = lupa
  return lupa
}

/**
 * Fills `lupa` with what it promises. Answers with a function that does what has waited. What a page does wrong is said
 * in its console.
 */
export function openApi(
  lupa: Lupa,
  {
    asked,
    consent,
    open,
    track,
  }: { asked: () => readonly AskedBrief[]; consent: Consent } & Pick<LupaCommands, 'open' | 'track'>,
): () => void {
  const standing = () => (consent.mustAsk() ? null : consent.choice())
  const commands: LupaCommands = {
    allows: (name) => isAllowed(consent.choice(), name),
    choose(choice) {
      if (choice === 'accept') consent.choose(acceptedChoice(asked(), consent.signal))
      else if (choice === 'refuse') consent.choose(REFUSED)
      else if (Array.isArray(choice)) consent.choose(choiceOf(asked(), choice))
      else throw new Error('accept, refuse or a list')
    },
    open,
    on(_event, listener) {
      const tell = () => safely(() => listener(standing()))
      tell()
      return consent.onChange(tell)
    },
    track,
  }
  Object.defineProperty(lupa, 'choice', { get: standing })
  const run = (call: Call) =>
    safely(() => {
      const [name, ...given] = call
      const command = commands[name as keyof LupaCommands] as (...given: unknown[]) => unknown
      if (!command) throw new Error(`no command ${String(name)}`)
      return command(...given)
    })
  for (const name of Object.keys(commands))
    Object.assign(lupa, { [name]: (...given: unknown[]) => run([name, ...given]) })
  return () => {
    const early = lupa.q as Call[]
    lupa.q = { push: run as (call: unknown) => void }
    early.forEach(run)
    const tell = () => document.dispatchEvent(new CustomEvent('lupa:choice', { detail: standing() }))
    consent.onChange(tell)
    tell()
  }
}

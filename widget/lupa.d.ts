/** What a page has of Lupa in `window.lupa`. The gateway serves this file at /lupa.d.ts. */

/** Yes or no for each purpose and each service, by their names. */
export type LupaChoice = {
  readonly purposes: Readonly<Record<'preferences' | 'statistics' | 'marketing' | 'linking', boolean>>
  readonly services: Readonly<Partial<Record<string, boolean>>>
}

export type LupaCommands = {
  /** Whether the visitor allowed this purpose or this service. False while nothing is chosen. */
  allows(purposeOrService: string): boolean
  /**
   * Makes a choice as if the visitor had made it in the banner: everything the first layer asks for, nothing, or the
   * services named. To be called where the visitor said so, and nowhere else.
   */
  choose(choice: 'accept' | 'refuse' | readonly string[]): void
  /** Opens the privacy choices. */
  open(): void
  /** Called with the choice that stands, at once and after every change; null while none does. Answers with a function that ends it. */
  on(event: 'choice', listener: (choice: LupaChoice | null) => void): () => void
  /**
   * Reports an event of the page, where statistics are allowed. At most ten properties; `value` is summed up. Nothing
   * personal: visitors agreed to statistics.
   */
  track(name: string, properties?: Readonly<Record<string, string | number | boolean>>, value?: number): void
}

export type Lupa = LupaCommands & {
  /** The choice that stands; null while none does. */
  readonly choice: LupaChoice | null
  /** The same commands by name, which also wait in line before Lupa is there. */
  <Name extends keyof LupaCommands>(name: Name, ...given: Parameters<LupaCommands[Name]>): void
  q: unknown[] | { push(call: unknown): void }
}

declare global {
  /** Undefined until the tag, or the page's own stub, has run. */
  var lupa: Lupa | undefined
  interface Window {
    lupa?: Lupa
  }
  interface DocumentEventMap {
    /** The choice that stands, after every change; null where it was forgotten. */
    'lupa:choice': CustomEvent<LupaChoice | null>
  }
}

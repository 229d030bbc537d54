/** What a W3C driver is told to do with keys and pointer; the same in WebDriver and WebDriver BiDi. */
export type Actions = readonly Readonly<Record<string, unknown>>[]

/** A window of some browser, driven by what that browser itself understands. */
export type Driven = {
  goto(url: string): Promise<void>
  /** Answers with what the expression is worth in the page, as JSON carries it. */
  evaluate<Value>(expression: string): Promise<Value>
  act(actions: Actions): Promise<void>
}

/** A browser that is there. Each visitor begins without cookies. */
export type Installed = {
  newVisitor(): Promise<Driven>
  close(): Promise<void>
}

/** The keys of https://www.w3.org/TR/webdriver2/#keyboard-actions */
export const KEYS = { Tab: '\uE004', Enter: '\uE007', Escape: '\uE00C', Space: ' ' } as const

export async function press(window: Driven, key: keyof typeof KEYS): Promise<void> {
  const value = KEYS[key]
  const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value }))
  await window.act([{ type: 'key', id: 'keyboard', actions }])
}

/** In the page: every element that is shown, those in the widget's shadow roots included. */
const FIND = `(selector, text) => {
  const roots = [document, ...[...document.querySelectorAll('lupa-consent, lupa-placeholder')].map((host) => host.shadowRoot)]
  return roots.flatMap((root) => [...root.querySelectorAll(selector)]).findLast((element) =>
    [element.textContent, element.getAttribute('aria-label')].some((one) => one?.trim() === text) && element.getClientRects().length)
}`

/** Waits for it. */
export async function click(window: Driven, selector: string, text: string): Promise<void> {
  const place = `((element) => {
    if (!element) return null
    element.scrollIntoView({ block: 'nearest' })
    const { x, y, width, height } = element.getBoundingClientRect()
    return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) }
  })((${FIND})(${JSON.stringify(selector)}, ${JSON.stringify(text)}))`
  const { x, y } = await until(
    () => window.evaluate<{ x: number; y: number } | null>(place),
    `${selector} ${text}`,
  )
  await window.act([
    {
      type: 'pointer',
      id: 'mouse',
      parameters: { pointerType: 'mouse' },
      actions: [
        { type: 'pointerMove', x, y },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ],
    },
  ])
}

/** Asks until there is an answer; throws after ten seconds. */
export async function until<Value>(ask: () => Promise<Value>, what: string): Promise<NonNullable<Value>> {
  const end = Date.now() + 10_000
  for (;;) {
    const value = await ask()
    if (value) return value
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

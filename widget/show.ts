import { acceptedChoice, REFUSED, type Choice } from '../src/choice.ts'
import { isRightToLeft } from '../src/language.ts'
import type { WidgetConfig } from '../src/widget-config.ts'
import { afterPaint } from './after-paint.ts'
import { Banner } from './banner.tsx'
import type { Consent } from './consent.ts'
import { loadPart } from './part.ts'
import { reopenButton } from './reopen.ts'
import hostStyle from './host.css'
import baseStyle from './base.css'
import reopenStyle from './reopen.css'
import bannerStyle from './banner.css'

export type Shown = {
  openPreferences(): void
  /** Some applications replace the whole body. */
  attach(): void
}

/**
 * Shows the banner while nothing is chosen, and afterwards the small button that brings the choices back.
 * Everything lives in a shadow root with one constructed sheet, so that the page's styles and a strict
 * Content-Security-Policy leave it alone.
 */
export function show(config: WidgetConfig, consent: Consent): Shown {
  const { text, language, linked, lockScroll } = config
  const host = document.createElement('lupa-consent')
  host.lang = language
  host.dir = isRightToLeft(language) ? 'rtl' : 'ltr'
  const root = host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(hostStyle + baseStyle + bannerStyle + reopenStyle + config.theme)
  root.adoptedStyleSheets = [sheet]
  // First in the page, so that it is the first stop of the Tab key.
  const attach = () => {
    if (!host.isConnected) document.body.prepend(host)
  }

  /** What stands there now. */
  let asking: boolean | null = null
  /** Closes the preferences; null while they are closed. */
  let close: (() => void) | null = null
  let focusBefore: HTMLElement | null = null

  const decide = (choice: Choice) => {
    const hadFocus = root.activeElement !== null
    close?.()
    draw(false)
    // The click is answered first: keeping the choice takes as long again.
    const keep = afterPaint(() => {
      if (hadFocus) focusAgain()
      consent.choose(choice)
    })
    // A page that is left at once has been answered all the same.
    addEventListener('pagehide', keep, { once: true })
  }
  /** Where somebody was before the banner had the focus, else where the choices can be found again. */
  const focusAgain = () => {
    const places = [
      focusBefore,
      root.querySelector<HTMLElement>('.reopen'),
      document.querySelector<HTMLElement>('[data-lupa-settings]'),
    ]
    const place = places.find((one) => one?.isConnected && one !== document.body)
    const main = document.querySelector<HTMLElement>('main,h1') ?? document.body
    if (!place) main.tabIndex = -1
    isVisitors = false
    ;(place ?? main).focus({ preventScroll: true })
    isVisitors = true
  }
  host.addEventListener('focusin', ({ relatedTarget }) => {
    if (relatedTarget && relatedTarget !== host) focusBefore = relatedTarget as HTMLElement
  })

  /** False while the focus is moved by us: that tells nothing of what is wanted. */
  let isVisitors = true
  const onIntent = () => {
    if (isVisitors) loadPart(config, 'preferences').catch(() => {})
  }
  const openPreferences = async () => {
    attach()
    if (close) return
    const opener = (root.activeElement ?? document.activeElement) as HTMLElement | null
    let isWanted = true
    close = () => {
      isWanted = false
      close = null
    }
    const onClosed = () => {
      close = null
      if (opener?.isConnected) opener.focus({ preventScroll: true })
    }
    const open = await loadPart(config, 'preferences').catch(console.warn)
    // Meanwhile the banner may have been answered.
    if (isWanted) close = open?.(config, consent, { root, onDecided: decide, onClosed }) ?? null
  }

  const draw = (ask: boolean) => {
    if (asking === ask) return
    asking = ask
    root.querySelector('.banner,.reopen')?.remove()
    if (lockScroll) document.documentElement.style.overflow = ask ? 'hidden' : ''
    if (ask) {
      root.prepend(
        Banner({
          text,
          signal: consent.signal,
          onAccept: () => decide(acceptedChoice(config.asked, consent.signal)),
          onRefuse: () => decide(REFUSED),
          onCustomise: () => void openPreferences(),
          onIntent,
        }),
      )
      // What does not fit is scrolled, by keyboard as well.
      requestAnimationFrame(() => {
        const shown = root.querySelector<HTMLElement>('.text')
        if (shown && shown.scrollHeight > shown.clientHeight) shown.tabIndex = 0
      })
    } else if (!linked)
      root.prepend(reopenButton({ name: text.settings, onOpen: () => void openPreferences(), onIntent }))
  }

  draw(consent.mustAsk())
  attach()
  // A choice made in another tab, or one that could not be kept.
  consent.onChange(() => draw(consent.mustAsk()))
  return { openPreferences: () => void openPreferences(), attach }
}

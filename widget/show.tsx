import { render } from 'preact'
import { acceptedChoice, allowedServices, choiceOf, REFUSED, type Choice } from '../src/choice.ts'
import type { Language } from '../src/language.ts'
import type { WidgetConfig } from '../src/widget-config.ts'
import type { Wording } from '../src/wording.ts'
import { Banner } from './banner.tsx'
import type { Consent } from './consent.ts'
import { Preferences } from './preferences.tsx'
import { STYLE } from './style.ts'

/**
 * Shows the banner while nothing is chosen, and afterwards the small button that brings the choices back.
 * Everything lives in a shadow root with one constructed sheet, so that the page's styles and a strict
 * Content-Security-Policy leave it alone.
 */
export function show(
  config: WidgetConfig,
  consent: Consent,
  { text, language }: { text: Wording; language: Language },
): { openPreferences: () => void; attach: () => void } {
  const host = document.createElement('lupa-consent')
  host.lang = language
  const root = host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(STYLE)
  root.adoptedStyleSheets = [sheet]
  // First in the page, so that it is the first stop of the Tab key. Some applications replace the whole body.
  const attach = () => {
    if (!host.isConnected) document.body.prepend(host)
  }
  attach()

  let asking = consent.mustAsk()
  /** Null while the preferences are closed. */
  let draft: ReadonlySet<string> | null = null
  let opener: Element | null = null

  const decide = (choice: Choice) => {
    const hadFocus = root.activeElement !== null
    asking = false
    close()
    consent.choose(choice)
    if (hadFocus) root.querySelector<HTMLElement>('.reopen')?.focus({ preventScroll: true })
  }
  const close = () => {
    draft = null
    update()
    if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true })
    opener = null
  }
  const openPreferences = () => {
    attach()
    // After Esc the dialog is closed at once, but says so only in a later task.
    if (draft && root.querySelector('dialog')?.open) return
    opener = root.activeElement ?? document.activeElement
    draft = new Set(allowedServices(consent.choice(), config.asked))
    update()
  }

  const update = () =>
    render(
      <>
        {asking ? (
          <Banner
            text={text}
            siteName={config.siteName}
            ipStorage={config.keeping.ipStorage}
            google={config.measurementId !== null}
            onAccept={() => decide(acceptedChoice(config.asked))}
            onRefuse={() => decide(REFUSED)}
            onCustomise={openPreferences}
          />
        ) : (
          <button
            type="button"
            class="reopen"
            part="reopen"
            aria-label={text.settings}
            onClick={openPreferences}
          >
            <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true">
              <path d="M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6z" />
              <path d="M9 12l2 2 4-4" />
            </svg>
          </button>
        )}
        {draft && (
          <Preferences
            config={config}
            text={text}
            draft={draft}
            onDraft={(next) => {
              draft = next
              update()
            }}
            onAccept={() => {
              const accepted = allowedServices(acceptedChoice(config.asked), config.asked)
              decide(choiceOf(config.asked, [...accepted, ...draft!]))
            }}
            onSave={(allowed) => decide(choiceOf(config.asked, [...allowed]))}
            onClose={close}
          />
        )}
      </>,
      root,
    )

  update()
  // A choice made in another tab, or one that could not be kept.
  consent.onChange(() => {
    if (asking === consent.mustAsk()) return
    asking = consent.mustAsk()
    update()
  })
  return { openPreferences, attach }
}

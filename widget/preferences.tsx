/** @jsxImportSource #dom */
import { acceptedChoice, allowedServices, choiceOf, type Choice } from '../src/choice.ts'
import { ASKED_PURPOSES } from '../src/purpose.ts'
import type { PreferencesConfig, WidgetConfig } from '../src/widget-config.ts'
import type { Consent } from './consent.ts'
import { loadPart, providePart } from './part.ts'
import preferencesStyle from './preferences.css'
import { ServiceDetails } from './service-details.tsx'

declare const LUPA_PART: PreferencesConfig

const style = new CSSStyleSheet()
style.replaceSync(preferencesStyle)

/**
 * The second layer: what is ticked is nothing until it is saved, and Esc decides nothing. Answers with a function that
 * closes it.
 */
export function openPreferences(
  config: WidgetConfig,
  consent: Consent,
  {
    root,
    onDecided,
    onClosed,
  }: { root: ShadowRoot; onDecided: (choice: Choice) => void; onClosed: () => void },
): () => void {
  const { asked } = LUPA_PART.notice
  const { services, labels, wording, kept } = LUPA_PART
  const { preferences: text, banner } = wording
  const given = allowedServices(consent.choice(), asked)
  const decide = (allowed: readonly string[]) => {
    // The page may have been loaded before the notice changed: what was shown here is what is agreed to.
    if (LUPA_PART.notice.noticeVersion !== config.noticeVersion)
      Object.assign(config, LUPA_PART.notice, { variant: undefined })
    onDecided(choiceOf(asked, allowed))
  }
  const boxes = new Map(
    asked.map(({ id }) => [
      id,
      (
        <input type="checkbox" checked={given.includes(id)} aria-describedby={`about-${id}`} />
      ) as HTMLInputElement,
    ]),
  )
  const ticked = () => [...boxes].filter(([, box]) => box.checked).map(([id]) => id)

  const sections = ASKED_PURPOSES.map((purpose) => {
    const here = services.filter((service) => service.purpose === purpose)
    if (here.length === 0) return null
    const own = here.map(({ id }) => boxes.get(id)!)
    const whole = (
      <input
        type="checkbox"
        aria-describedby={`about-${purpose}`}
        onChange={() => {
          for (const box of own) box.checked = whole.checked
          look()
        }}
      />
    ) as HTMLInputElement
    const look = () => {
      const yes = own.filter((box) => box.checked).length
      whole.checked = yes > 0
      whole.indeterminate = yes > 0 && yes < own.length
    }
    for (const box of own) box.addEventListener('change', look)
    look()
    return (
      <section>
        <label>
          <span>
            <h3>{banner.purposes[purpose]}</h3>
          </span>
          {whole}
        </label>
        <p id={`about-${purpose}`}>
          {wording.purposes[purpose].text} <span class="quiet">{wording.purposes[purpose].lost}</span>
        </p>
        {here.length > 1 && (
          <div class="services">
            {here.map((service) => (
              <label>
                <span>{service.name}</span>
                {boxes.get(service.id)}
              </label>
            ))}
          </div>
        )}
        {details(here)}
      </section>
    )
  })

  const dialog = (
    // Esc is answered at once: the event of the closing comes after the focus is back, and a key may come in between.
    <dialog part="dialog" aria-labelledby="settings" onCancel={() => end()} onClose={() => end()}>
      <div>
        <h2 id="settings">{banner.settings}</h2>
        <p>{text.intro}</p>
        {consent.signal && <p>{config.text.signals[consent.signal]}</p>}
        {sections}
        <section>
          <h3>
            {banner.purposes.necessary} <span class="quiet">({text.alwaysOn})</span>
          </h3>
          <p>{wording.purposes.necessary.text}</p>
          {details(services.filter(({ purpose }) => purpose === 'necessary'))}
        </section>
        <section>
          <details onToggle={(event: Event) => void showKept(event.currentTarget as HTMLDetailsElement)}>
            <summary>{kept}</summary>
          </details>
        </section>
      </div>
      <div class="buttons">
        <button type="button" part="button" onClick={() => decide([])}>
          {banner.refuse}
        </button>
        <button
          type="button"
          part="button"
          onClick={() => {
            // Giving takes as many clicks from here as taking back, and unticks nothing.
            const accepted = allowedServices(acceptedChoice(asked, consent.signal), asked)
            decide([...accepted, ...ticked()])
          }}
        >
          {banner.accept}
        </button>
        <button type="button" part="button" onClick={() => decide(ticked())}>
          {text.save}
        </button>
        <button type="button" class="plain" part="cancel" onClick={() => dialog.close()}>
          {text.cancel}
        </button>
      </div>
    </dialog>
  ) as HTMLDialogElement
  let ended = false
  const end = () => {
    if (ended) return
    ended = true
    dialog.close()
    dialog.remove()
    onClosed()
  }

  const showKept = async (place: HTMLDetailsElement) => {
    if (!place.open) return
    const open = await loadPart(config, 'kept').catch(console.warn)
    // Opened again meanwhile, it is there already.
    if (!open || place.childElementCount > 1) return
    const onErased = () => {
      for (const box of boxes.values()) {
        box.checked = false
        box.dispatchEvent(new Event('change'))
      }
    }
    place.append(open(config, consent, onErased))
  }

  function details(shown: PreferencesConfig['services']): Node {
    return (
      <details>
        <summary>{text.details}</summary>
        {shown.map((service) => (
          <ServiceDetails service={service} labels={labels} isNamed />
        ))}
      </details>
    )
  }

  if (!root.adoptedStyleSheets.includes(style)) root.adoptedStyleSheets.push(style)
  root.append(dialog)
  dialog.showModal()
  return end
}

providePart('preferences', openPreferences)

/** @jsxImportSource #dom */
import type { Declaration } from '../src/declaration.ts'
import { isRightToLeft } from '../src/language.ts'
import type { WidgetConfig } from '../src/widget-config.ts'
import base from './base.css'
import hostStyle from './host.css'
import style from './declaration.css'
import { providePart } from './part.ts'
import { ServiceDetails } from './service-details.tsx'

declare const LUPA_PART: Declaration

/**
 * Fills the places that the page marks with `data-lupa-declaration`: what the site may load and keep, and what of it the
 * visitor allows now. Answers with a function that fills new places and tells the choice anew.
 */
export function openDeclarations(config: WidgetConfig): () => void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(hostStyle + base + config.theme + style)
  return () => {
    for (const place of document.querySelectorAll('[data-lupa-declaration]')) {
      const root = place.shadowRoot ?? fill(place, config, sheet)
      for (const mark of root.querySelectorAll<HTMLElement>('.mark[data-service]')) {
        const isAllowed = !!window.lupa?.allows(mark.dataset['service']!)
        mark.textContent = LUPA_PART.marks[isAllowed ? 'allowed' : 'notAllowed']
        mark.classList.toggle('yes', isAllowed)
      }
    }
  }
}

function fill(place: Element, { language }: WidgetConfig, sheet: CSSStyleSheet): ShadowRoot {
  const { title, changed, labels, marks, settings, purposes } = LUPA_PART
  const root = place.attachShadow({ mode: 'open' })
  root.adoptedStyleSheets = [sheet]
  root.append(
    <div
      class="declaration"
      part="declaration"
      lang={language}
      dir={isRightToLeft(language) ? 'rtl' : 'ltr'}
      role="region"
      aria-labelledby="title"
    >
      <h2 id="title">{title}</h2>
      <p class="quiet">{changed}</p>
      <p>
        <button type="button" part="button" onClick={() => window.lupa?.open()}>
          {settings}
        </button>
      </p>
      {purposes.map(({ purpose, name, text, services }) => (
        <section>
          <h3>{name}</h3>
          <p>{text}</p>
          {services.map((service) => (
            <article>
              <h4>
                {service.name}{' '}
                {purpose === 'necessary' ? (
                  <span class="mark yes">{marks.alwaysOn}</span>
                ) : (
                  <span class="mark" data-service={service.id} />
                )}
              </h4>
              <ServiceDetails service={service} labels={labels} isNamed={false} />
            </article>
          ))}
        </section>
      ))}
    </div>,
  )
  return root
}

providePart('declaration', openDeclarations)

/** @jsxImportSource #dom */
import { isRightToLeft } from '../src/language.ts'
import type { BlockedConfig, WidgetConfig } from '../src/widget-config.ts'
import base from './base.css'
import hostStyle from './host.css'
import type { Embed } from './blocked.ts'
import style from './placeholder.css'

declare const LUPA_PART: BlockedConfig

/**
 * Stands in the place, and takes about the room, of an embed that is not loaded: says what it is, what it would send to
 * whom, and offers to load it once or to allow its service. Answers with a function that takes it away.
 */
export function placeholderOf(
  element: Embed,
  {
    name,
    config: { language, theme, noticeVersion },
    loadOnce,
  }: {
    name: string
    config: Pick<WidgetConfig, 'language' | 'theme' | 'noticeVersion'>
    loadOnce: () => void
  },
): () => void {
  const { text, services } = LUPA_PART
  const { name: service = name, provider = name, ids = [] } = services[name] ?? {}
  // A yes is given under the notice that the page has shown, or not here.
  const canAllow = ids.length > 0 && LUPA_PART.noticeVersion === noticeVersion
  const fill = (line: string) => line.replace('{service}', service).replace('{provider}', provider)
  const host = document.createElement('lupa-placeholder')
  host.lang = language
  host.dir = isRightToLeft(language) ? 'rtl' : 'ltr'
  const root = host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`${hostStyle}${base}${theme}${style}:host { ${sizeOf(element)} }`)
  root.adoptedStyleSheets = [sheet]
  root.append(
    <div part="placeholder" role="group" aria-labelledby="title">
      <h2 id="title">{fill(text.title)}</h2>
      <p>{fill(text.text)}</p>
      <p class="buttons">
        <button type="button" part="button" onClick={loadOnce}>
          {text.once}
        </button>
        {canAllow && (
          <button type="button" part="button" onClick={() => allow(ids)}>
            {text.always}
          </button>
        )}
      </p>
    </div>,
  )
  const wasHidden = element.hidden
  element.hidden = true
  element.before(host)
  return () => {
    const hadFocus = root.activeElement !== null
    host.remove()
    element.hidden = wasHidden
    if (hadFocus && element instanceof HTMLIFrameElement) element.focus({ preventScroll: true })
  }
}

/** The room that a frame would take, so that nothing on the page moves when it comes; a template has none yet. */
function sizeOf(element: Embed): string {
  const { offsetWidth, offsetHeight } = element as Partial<HTMLElement>
  const width = /^\d+$/.test(element.getAttribute('width') ?? '') ? `${offsetWidth}px` : '100%'
  const display = getComputedStyle(element).display === 'inline' ? 'inline-block' : 'block'
  return `display: ${display}; width: min(${width}, 100%); min-height: ${offsetHeight || 160}px;`
}

function allow(ids: readonly string[]): void {
  const services = window.lupa?.choice?.services ?? {}
  window.lupa?.choose([...Object.keys(services).filter((id) => services[id]), ...ids])
}

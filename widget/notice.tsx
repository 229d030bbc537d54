/** @jsxImportSource #dom */
import type { Block, NoticeDocument } from '../src/notice-document.ts'
import type { WidgetConfig } from '../src/widget-config.ts'
import base from './base.css'
import declarationStyle from './declaration.css'
import hostStyle from './host.css'
import style from './notice.css'
import { providePart } from './part.ts'

/** What the gateway says of a notice by its key. */
type Embedded = {
  readonly document: NoticeDocument
  readonly imprint: readonly (readonly [term: string, said: string])[]
  readonly url: string
}

/**
 * Fills the places that the page marks with `data-lupa-notice="KEY"`: the privacy notice in force, in the language of the
 * page. What stands in such a place stays there until it comes, and if it does not. Answers with a function that fills new
 * places.
 */
export function openNotices({ gateway, language, theme }: WidgetConfig): () => void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(hostStyle + base + theme + declarationStyle + style)
  const begun = new WeakSet<Element>()
  const fill = async (place: Element) => {
    const key = encodeURIComponent(place.getAttribute('data-lupa-notice')!)
    const lang = document.documentElement.lang || language
    const answer = await fetch(`${gateway}/notice/${key}/embed.json?lang=${lang}`, { credentials: 'omit' })
    if (!answer.ok) return
    const root = place.attachShadow({ mode: 'open' })
    root.adoptedStyleSheets = [sheet]
    root.append(shown((await answer.json()) as Embedded))
  }
  return () => {
    for (const place of document.querySelectorAll('[data-lupa-notice]')) {
      if (begun.has(place)) continue
      begun.add(place)
      fill(place).catch(() => {})
    }
  }
}

function shown({ document: { title, language, sections }, imprint, url }: Embedded): Node {
  return (
    <div class="declaration" part="notice" lang={language} role="region" aria-labelledby="title">
      <h2 id="title">{title}</h2>
      <p class="quiet">
        {imprint.map(([term, said]) => (
          <span class="fact">
            {term}: {said}
          </span>
        ))}
        <a href={url}>{url}</a>
      </p>
      {sections.map((section) => (
        <section>
          <h3>{section.title}</h3>
          {section.blocks.map(written)}
        </section>
      ))}
    </div>
  )
}

function written(block: Block): Node {
  if ('text' in block) return <p>{block.text}</p>
  if ('heading' in block) return <h4>{block.heading}</h4>
  if ('list' in block)
    return (
      <ul>
        {block.list.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    )
  if ('facts' in block)
    return <dl>{block.facts.flatMap(([term, said]) => [<dt>{term}</dt>, <dd>{said}</dd>])}</dl>
  if ('links' in block)
    return (
      <p>
        {block.links.map(({ text, url }) => (
          <a class="fact" href={url} rel="noopener noreferrer">
            {text}
          </a>
        ))}
      </p>
    )
  return (
    <table>
      <thead>
        <tr>
          {block.columns.map((column) => (
            <th scope="col">{column}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map((row) => (
          <tr>
            {row.map((cell) => (
              <td>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

providePart('notice', openNotices)

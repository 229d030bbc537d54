import type { Block, NoticeDocument } from '../../../src/notice-document.ts'

/** A notice as its readers will have it. */
export function Document({ document }: { document: NoticeDocument }) {
  return (
    <article class="notice-document" lang={document.language}>
      <h3>{document.title}</h3>
      {document.sections.map(({ key, title, blocks }) => (
        <section key={key}>
          <h4>{title}</h4>
          {blocks.map((block, at) => (
            <Written key={at} block={block} />
          ))}
        </section>
      ))}
    </article>
  )
}

function Written({ block }: { block: Block }) {
  if ('text' in block) return <p>{block.text}</p>
  if ('heading' in block) return <h5>{block.heading}</h5>
  if ('list' in block)
    return (
      <ul>
        {block.list.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    )
  if ('facts' in block)
    return (
      <dl class="fields">
        {block.facts.map(([term, said]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
    )
  if ('links' in block)
    return (
      <ul>
        {block.links.map(({ text, url }) => (
          <li key={url}>
            <a href={url} target="_blank" rel="noopener noreferrer">
              {text}
            </a>
          </li>
        ))}
      </ul>
    )
  return (
    <div class="notice-table">
      <table>
        <thead>
          <tr>
            {block.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, no) => (
            <tr key={no}>
              {row.map((cell, at) => (
                <td key={at}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

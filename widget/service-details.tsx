/** @jsxImportSource #dom */
import type { ServiceLabels, ToldService } from '../src/told-service.ts'

/** What a service does, who receives the data, and what it keeps on the device for how long. */
export function ServiceDetails({
  service: { id, name, text, more, receiver, policyUrl, links, stored },
  labels,
  isNamed,
}: {
  service: ToldService
  labels: ServiceLabels
  /** Whether the text begins with the name; not where that is a heading already. */
  isNamed: boolean
}): Node {
  return (
    <div>
      <p id={`about-${id}`}>{isNamed ? `${name}: ${text}` : text}</p>
      {more.map((line) => (
        <p>{line}</p>
      ))}
      <p class="quiet">
        {labels.receives}: {receiver}
        {[...(policyUrl ? [{ text: labels.policy, url: policyUrl }] : []), ...links].map(({ text, url }) => [
          ' · ',
          <a href={url} target="_blank" rel="noopener noreferrer">
            {text}
          </a>,
        ])}
      </p>
      {stored.length === 0 ? (
        <p>{labels.nothing}</p>
      ) : (
        <table>
          <thead>
            <tr>
              {labels.columns.map((column) => (
                <th scope="col">{column}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {stored.map((row) => (
              <tr>
                {row.map((cell, at) => (
                  // Names are written from left to right, whatever stands around them.
                  <td>{at === 0 ? <bdi>{cell}</bdi> : cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}

import type { LinkedVisit } from '../../../src/customer.ts'
import { instantName, timeName } from '../calendar.ts'
import { count, duration } from '../figure.ts'
import { fill, plural } from '../phrase.ts'
import { text } from '../text.ts'
import { registerText } from './text.ts'

/** The visits of a linked visitor, the latest first; within a visit, pages in the order they were seen. */
export function VisitTimeline({ visits }: { visits: readonly LinkedVisit[] }) {
  return (
    <ol class="timeline">
      {visits.map((visit) => (
        <li key={`${visit.site} ${visit.startedAt}`}>
          <h3>
            <time dateTime={visit.startedAt}>{instantName(visit.startedAt)}</time>
          </h3>
          <p class="timeline-facts muted">
            {factsOf(visit).map((fact) => (
              <span key={fact}>{fact}</span>
            ))}
          </p>
          <ol class="timeline-views">
            {visit.views.map((view, index) => (
              <li key={index}>
                <time class="muted" dateTime={view.at}>
                  {timeName(view.at)}
                </time>
                <span class="timeline-path">{view.path}</span>
                <span class="muted">{fill(registerText.seen, { duration: duration(view.engagedMs) })}</span>
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ol>
  )
}

function factsOf({ site, source, browser, device, views }: LinkedVisit): string[] {
  const pages = fill(plural(registerText.visitPages, views.length), { count: count(views.length) })
  const kind = device && (text.devices[device] ?? device)
  return [site, source ?? registerText.direct, browser, kind, pages].filter((fact) => fact !== null)
}

import type { CustomerDetail } from '../../../src/customer.ts'
import { instantName } from '../calendar.ts'
import { fill } from '../phrase.ts'
import { registerText } from './text.ts'
import { VisitTimeline } from './visit-timeline.tsx'

/** The visits that a customer let be linked, each site with its ground: the consent that allows it. */
export function Visits({ customer: { links, visits } }: { customer: CustomerDetail }) {
  return (
    <section class="panel">
      <h2>{registerText.visits}</h2>
      {links.length === 0 ? (
        <p class="muted">{registerText.linksNone}</p>
      ) : (
        <ul class="links visit-links">
          {links.map((link) => (
            <li key={link.consentRecord}>
              <p>{fill(registerText.link, { site: link.site, instant: instantName(link.linkedAt) })}</p>
              <p class="muted small">
                {registerText.ground} <code>{link.consentRecord}</code>
              </p>
            </li>
          ))}
        </ul>
      )}
      {visits.length > 0 && <VisitTimeline visits={visits} />}
      {links.length > 0 && visits.length === 0 && <p class="muted">{registerText.visitsNone}</p>}
    </section>
  )
}

import type { ConsentReport } from '../../../src/stats.ts'
import { count, share } from '../figure.ts'
import { text } from '../text.ts'
import { MetricDefinition } from './metric-term.tsx'

const ANSWERS = ['accepted', 'customised', 'refused'] as const

/** What visitors answered. A choice can be changed without being asked again, so answers may exceed questions. */
export function ConsentPanel({ report }: { report: ConsentReport }) {
  const answered = ANSWERS.reduce((sum, act) => sum + report[act], 0)
  const whole = Math.max(report.asked, answered)
  const of = (part: number) => (whole === 0 ? text.none : share(part / whole))
  const row = (name: 'asked' | 'withdrawn' | (typeof ANSWERS)[number], part: string | null) => (
    <div key={name} class={`consent-row is-${name}`}>
      <dt>
        <span class="consent-swatch" aria-hidden="true" />
        {text.metrics[name]}
        <MetricDefinition metric={name} />
      </dt>
      <dd class="consent-count">{count(report[name])}</dd>
      <dd class="consent-share muted">{part}</dd>
    </div>
  )
  return (
    <div class="consent">
      <div class="consent-bar" aria-hidden="true">
        {ANSWERS.filter((act) => report[act] > 0).map((act) => (
          <span
            key={act}
            class={`consent-part is-${act}`}
            style={{ inlineSize: `${(report[act] / whole) * 100}%` }}
          />
        ))}
      </div>
      <dl class="consent-rows">
        {row('asked', null)}
        {ANSWERS.map((act) => row(act, of(report[act])))}
        {row('withdrawn', null)}
      </dl>
      <p class="muted small">{whole === 0 ? text.consents.empty : text.consents.note}</p>
    </div>
  )
}

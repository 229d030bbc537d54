import type { ComponentChildren } from 'preact'
import { Icon } from '../parts/icon.tsx'
import { CASE_STEPS, type CaseStep } from './case.ts'
import { requestsText } from './text.ts'

/** One of the steps of a case: open while it is the one to take, and behind its line else. */
export function CaseStepItem({
  step,
  current,
  summary,
  children,
}: {
  step: CaseStep
  /** Null where all are taken. */
  current: CaseStep | null
  /** How it stands, in a few words. */
  summary?: string | null | undefined
  children: ComponentChildren
}) {
  const at = CASE_STEPS.indexOf(step)
  const isCurrent = step === current
  const isDone = current === null || at < CASE_STEPS.indexOf(current)
  return (
    <li
      class={`panel case-step ${isCurrent ? 'is-current' : isDone ? 'is-done' : 'is-later'}`}
      aria-current={isCurrent ? 'step' : undefined}
    >
      <details open={isCurrent}>
        <summary>
          <span class="case-mark" aria-hidden="true">
            {isDone ? <Icon name="tick" /> : at + 1}
          </span>
          <h2>{requestsText.steps[step]}</h2>
          {isDone && <span class="visually-hidden">{requestsText.done}</span>}
          {summary && <span class="muted small case-summary">{summary}</span>}
        </summary>
        <div class="case-body">{children}</div>
      </details>
    </li>
  )
}

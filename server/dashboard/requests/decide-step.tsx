import { useState } from 'preact/hooks'
import type { Right } from '../../../src/subject-request.ts'
import { useMay } from '../session.tsx'
import { CaseDeed } from './case-deed.tsx'
import { isUndecided, type Case } from './case.ts'
import { RightPanel } from './right-panel.tsx'
import { takeStep } from './take-step.ts'
import { requestsText } from './text.ts'

/** What should come of each right that was asked for. */
export function DecideStep({ request, changed, isNobody }: Case & { isNobody: boolean }) {
  const mayChange = useMay()('requests.maintain', request.register) && isUndecided(request)
  const [opened, setOpened] = useState<Right | null>(null)
  const next = request.decisions.find(({ outcome }) => outcome === null)?.right ?? null
  return (
    <>
      {request.state === 'needs-information' && mayChange && (
        <div class="caution">
          <p>{requestsText.informationAsked}</p>
          {request.identity && (
            <p class="panel-end">
              <CaseDeed act={() => takeStep(request, { to: 'in-progress' })} changed={changed}>
                {requestsText.informationCame}
              </CaseDeed>
            </p>
          )}
        </div>
      )}
      <ul class="case-rights">
        {request.decisions.map((decision) => (
          <li key={decision.right}>
            <RightPanel
              request={request}
              decision={decision}
              isNobody={isNobody}
              isOpen={mayChange && decision.right === (opened ?? next)}
              open={mayChange ? setOpened : null}
              changed={() => {
                setOpened(null)
                changed()
              }}
            />
          </li>
        ))}
      </ul>
    </>
  )
}

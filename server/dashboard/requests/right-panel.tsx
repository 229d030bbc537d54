import { FOUR_EYES, type Outcome, type Right, type RightView } from '../../../src/subject-request.ts'
import { send } from '../api.ts'
import { dateName } from '../calendar.ts'
import { HoldList } from '../orders/holds.tsx'
import { fill } from '../phrase.ts'
import { useMay, useSession } from '../session.tsx'
import { wishesText } from '../wishes/text.ts'
import { CaseDeed } from './case-deed.tsx'
import { isUndecided, type Case } from './case.ts'
import { DecisionForm } from './decision-form.tsx'
import { FileButton } from './file-button.tsx'
import { ItemList } from './item-list.tsx'
import { requestsText } from './text.ts'

const LOOK: Readonly<Record<Outcome, string>> = {
  granted: 'badge is-good',
  partly: 'badge is-waiting',
  refused: 'badge is-bad',
  held: 'badge is-waiting',
  'no-data': 'badge is-closed',
}

type Shown = Case & {
  decision: RightView
  isNobody: boolean
  isOpen: boolean
  /** Null for who may not decide, and once it was. */
  open: ((right: Right) => void) | null
}

/** One right that was asked for: what it is about, what is said of it, and who said so. */
export function RightPanel({ request, changed, decision, isNobody, isOpen, open }: Shown) {
  const { right, outcome } = decision
  const lacksItems = right === 'rectification' && request.items.length === 0
  return (
    <section aria-label={requestsText.rights[right].name}>
      <p class="submission-title">
        <strong>{requestsText.rights[right].name}</strong>
        {outcome ? (
          <span class={LOOK[outcome]}>{requestsText.outcomes[outcome].done}</span>
        ) : (
          <span class="badge is-waiting">{requestsText.undecided}</span>
        )}
      </p>
      {right === 'rectification' && (
        <ItemList request={request} changed={changed} mayChange={open !== null} />
      )}
      {right === 'erasure' && request.holds.length > 0 && <HoldList holds={request.holds} />}
      {right === 'erasure' && !decision.doneAt && request.papers.length > 0 && (
        <p class="caution">{fill(requestsText.papersFirst, { numbers: request.papers.join(', ') })}</p>
      )}
      {outcome && <Decided request={request} decision={decision} />}
      <Approval request={request} decision={decision} changed={changed} />
      {isOpen && !lacksItems ? (
        <DecisionForm
          key={`${request.revision}`}
          request={request}
          decision={decision}
          isNobody={isNobody}
          changed={changed}
        />
      ) : (
        open &&
        !lacksItems && (
          <p class="panel-end">
            <button
              type="button"
              class={outcome ? 'button button-quiet' : 'button'}
              onClick={() => open(right)}
            >
              {outcome ? requestsText.decideAgain : requestsText.decideThis}
            </button>
          </p>
        )
      )}
    </section>
  )
}

function Decided({ request, decision }: { request: Case['request']; decision: RightView }) {
  const { grounds, reason, bans, proposedBy, approvedBy, doneAt, certificate } = decision
  return (
    <>
      {grounds.length > 0 && (
        <ul class="holds">
          {grounds.map((ground) => (
            <li key={ground}>{requestsText.grounds[ground]}</li>
          ))}
        </ul>
      )}
      {bans.length > 0 && <p>{bans.map((kind) => wishesText.kinds[kind]).join(', ')}</p>}
      {reason && <blockquote class="case-words">{reason}</blockquote>}
      <p class="muted small">
        {[
          proposedBy && fill(requestsText.proposedBy, { name: proposedBy.name }),
          approvedBy && fill(requestsText.approvedBy, { name: approvedBy.name }),
          doneAt && fill(requestsText.doneOn, { date: dateName(doneAt) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {certificate && (
        <p class="panel-end">
          <FileButton
            path={`/api/requests/${request.id}/certificates/${certificate.no}.pdf`}
            name={`${certificate.no}.pdf`}
          >
            {fill(requestsText.certificate, { no: String(certificate.no) })}
          </FileButton>
        </p>
      )}
    </>
  )
}

/** A second person looks at what cannot be taken back (R36). */
function Approval({
  request,
  changed,
  decision: { right, outcome, proposedBy, approvedBy },
}: Case & { decision: RightView }) {
  const may = useMay()
  const { account } = useSession()
  const isNeeded = FOUR_EYES.includes(right) && (outcome === 'granted' || outcome === 'held')
  if (!isNeeded || approvedBy || !isUndecided(request)) return null
  if (proposedBy?.id === account?.id) return <p class="caution">{requestsText.somebodyElseApproves}</p>
  if (!may('requests.decide', request.register)) return <p class="caution">{requestsText.officerApproves}</p>
  return (
    <div class="caution">
      <p>{fill(requestsText.approveHelp, { name: proposedBy?.name ?? requestsText.unnamed })}</p>
      <p class="panel-end">
        <CaseDeed
          isMain
          act={() =>
            send('POST', `/api/requests/${request.id}/rights/${right}/approval`, {
              revision: request.revision,
            })
          }
          changed={changed}
        >
          {requestsText.approve}
        </CaseDeed>
      </p>
    </div>
  )
}

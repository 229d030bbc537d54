import { SEEN_BY_STAFF, type RequestDetail } from '../../../src/subject-request.ts'
import { send } from '../api.ts'
import { dateName, dayName } from '../calendar.ts'
import { FieldGroup } from '../parts/form.tsx'
import { fill } from '../phrase.ts'
import { useSending } from '../sending.ts'
import { useMay } from '../session.tsx'
import { CaseDeed } from './case-deed.tsx'
import { CaseForm } from './case-form.tsx'
import { isUndecided, type Case } from './case.ts'
import { Foresee } from './foresee.tsx'
import { requestsText } from './text.ts'
import { takeStep } from './take-step.ts'
import { WayField } from './way-field.tsx'

/** How it is made sure who asks; processing begins with it (R76, R80). */
export function IdentityStep({ request, changed }: Case) {
  const { identity, state } = request
  const mayChange = useMay()('requests.maintain', request.register) && isUndecided(request)
  const begin = async ({ id, revision }: Pick<RequestDetail, 'id' | 'revision'>) =>
    takeStep({ id, revision }, { to: 'in-progress' })
  if (identity)
    return (
      <>
        <p>{identityTold(request)}</p>
        {mayChange && (state === 'received' || state === 'identity') && (
          <p class="panel-end">
            <CaseDeed isMain act={() => begin(request)} changed={changed}>
              {requestsText.begin}
            </CaseDeed>
          </p>
        )}
      </>
    )
  if (!mayChange) return <p class="muted">{requestsText.notSeen}</p>
  return <Unknown request={request} changed={changed} begin={begin} />
}

function Unknown({
  request,
  changed,
  begin,
}: Case & { begin: (request: Pick<RequestDetail, 'id' | 'revision'>) => Promise<unknown> }) {
  const [seeing, asking] = [useSending(), useSending()]
  const asked = request.letters.findLast(({ kind }) => kind === 'identity')
  return (
    <>
      {asked && (
        <p class="caution">{fill(requestsText.identityAsked, { date: dateName(asked.writtenAt) })}</p>
      )}
      <CaseForm
        sending={seeing}
        submit={requestsText.seenAndBegin}
        changed={changed}
        onSubmit={async (fields) => {
          const way = fields.get('identity')
          const path = `/api/requests/${request.id}/identity`
          await begin(await send<RequestDetail>('PUT', path, { revision: request.revision, way }))
          changed()
        }}
      >
        <FieldGroup label={requestsText.identityHow} help={requestsText.noCopies} wrong={null}>
          {SEEN_BY_STAFF.map((way) => (
            <label key={way} class="choice">
              <input type="radio" name="identity" value={way} required />
              <span>{requestsText.identityWays[way]}</span>
            </label>
          ))}
        </FieldGroup>
      </CaseForm>
      {request.state !== 'identity' && (
        <details class="case-else">
          <summary>{requestsText.askIdentity}</summary>
          <p class="muted">{requestsText.askIdentityHelp}</p>
          <CaseForm
            sending={asking}
            submit={requestsText.askIdentityNow}
            changed={changed}
            onSubmit={async (fields) => {
              await takeStep(request, { to: 'identity', way: fields.get('way') })
              changed()
            }}
          >
            <WayField request={request} sending={asking} />
            <Foresee request={request} kind="identity" />
          </CaseForm>
        </details>
      )}
    </>
  )
}

/** How and when it was made sure; null where it was not. */
export function identityTold({ identity }: RequestDetail): string | null {
  return (
    identity &&
    fill(requestsText.identitySeenOn, {
      way: requestsText.identityWays[identity.way],
      date: dayName(identity.on),
    })
  )
}

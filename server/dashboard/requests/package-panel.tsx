import type { Right } from '../../../src/subject-request.ts'
import { dateName } from '../calendar.ts'
import { fill } from '../phrase.ts'
import { useMay } from '../session.tsx'
import { isUndecided, type Case } from './case.ts'
import { FileButton } from './file-button.tsx'
import { requestsText } from './text.ts'

const GIVEN: readonly Right[] = ['access', 'portability']

/** The data the person is given: the link they fetch them by, and what staff may look at before. */
export function PackagePanel({ request }: Pick<Case, 'request'>) {
  const may = useMay()
  const { accessLink, customer, decisions } = request
  const rights = GIVEN.filter((right) => decisions.some((one) => one.right === right))
  const mayLook = customer !== null && may('requests.decide', request.register)
  if (rights.length === 0 || !(accessLink || mayLook || isUndecided(request))) return null
  return (
    <section class="panel" aria-label={requestsText.data}>
      <h2>{requestsText.data}</h2>
      {accessLink ? (
        <p class="muted small">{linkTold(accessLink)}</p>
      ) : (
        isUndecided(request) && <p class="muted small">{requestsText.linkNone}</p>
      )}
      {mayLook && (
        <p class="deeds">
          {rights.map((right) => (
            <FileButton
              key={right}
              path={`/api/requests/${request.id}/package?right=${right}`}
              name={`${request.no}-${right}.zip`}
            >
              {requestsText.look[right as keyof typeof requestsText.look]}
            </FileButton>
          ))}
        </p>
      )}
    </section>
  )
}

function linkTold({
  madeAt,
  expiresAt,
  usedAt,
  revokedAt,
}: NonNullable<Case['request']['accessLink']>): string {
  if (revokedAt) return fill(requestsText.linkRevoked, { date: dateName(revokedAt) })
  if (usedAt) return fill(requestsText.linkUsed, { date: dateName(usedAt) })
  const isOver = Date.parse(expiresAt) < Date.now()
  return fill(isOver ? requestsText.linkExpired : requestsText.linkOpen, {
    made: dateName(madeAt),
    date: dateName(expiresAt),
  })
}

import { dateName } from '../calendar.ts'
import { fill } from '../phrase.ts'
import { erasedAt, erasureAwaited, isUndecided, type Case } from './case.ts'
import { requestsText } from './text.ts'

/** What became of the person's data, and what is left of the request; or when they will be erased. */
export function ErasureNote({ request }: Pick<Case, 'request'>) {
  const note = noteOf(request)
  return note ? <p class="caution">{note}</p> : null
}

function noteOf(request: Case['request']): string | null {
  const erased = erasedAt(request)
  if (erased)
    return fill(request.requester ? requestsText.erased : requestsText.erasedAll, { date: dateName(erased) })
  if (!request.requester) return requestsText.emptied
  const awaited = erasureAwaited(request)
  if (!awaited || isUndecided(request)) return null
  if (awaited.outcome === 'held') return requestsText.heldHelp
  const { accessLink: link, papers } = request
  if (link && !link.usedAt && !link.revokedAt && Date.parse(link.expiresAt) > Date.now())
    return fill(requestsText.erasureAfter, { date: dateName(link.expiresAt) })
  return papers.length > 0
    ? fill(requestsText.papersFirst, { numbers: papers.join(', ') })
    : requestsText.erasureSoon
}

import { UNDECIDED, type RequestDetail, type RightView } from '../../../src/subject-request.ts'

/** A request that staff work on, and what to do once something of it changed. */
export type Case = { readonly request: RequestDetail; readonly changed: () => void }

/** What has to be done of each request, in this order. */
export const CASE_STEPS = ['who', 'identity', 'decide', 'answer', 'tell', 'close'] as const
export type CaseStep = (typeof CASE_STEPS)[number]

/** The step to take now; null where nothing is left. `nobody`: whoever asks is none of the customers. */
export function currentStep(request: RequestDetail, nobody: boolean): CaseStep | null {
  const { state, identity, customer } = request
  if (state === 'closed') return null
  if (state === 'decided') return 'answer'
  if (state === 'notified') return request.tasks.some(({ doneOn }) => doneOn === null) ? 'tell' : 'close'
  const isDecided = isAllDecided(request)
  if (!isDecided && !customer && !nobody) return 'who'
  if (state === 'received' || (state === 'identity' && !isDecided) || (!isDecided && identity === null))
    return 'identity'
  return isDecided ? 'answer' : 'decide'
}

export function isUndecided({ state }: RequestDetail): boolean {
  return UNDECIDED.includes(state)
}

/** Whether there is an outcome of everything, and a second person agreed where that is needed. */
export function isAllDecided({ decisions, waitsForApproval }: RequestDetail): boolean {
  return !waitsForApproval && decisions.every(({ outcome }) => outcome !== null)
}

/** Whether the data of the person are gone. */
export function erasedAt({ decisions }: RequestDetail): string | null {
  return decisions.find(({ right }) => right === 'erasure')?.doneAt ?? null
}

/** An erasure that two agreed to and that is not done: what holds it, or that the data are fetched first. */
export function erasureAwaited({ decisions }: RequestDetail): RightView | null {
  return (
    decisions.find(
      ({ right, approvedBy, doneAt }) => right === 'erasure' && approvedBy !== null && doneAt === null,
    ) ?? null
  )
}

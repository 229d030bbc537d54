import type { RequestDetail, RequestStep } from '../../../src/subject-request.ts'
import { send } from '../api.ts'

/** Takes a request a step on. Throws `ApiRefusal`. */
export function takeStep(
  { id, revision }: Pick<RequestDetail, 'id' | 'revision'>,
  step: { readonly to: RequestStep['to'] } & Readonly<Partial<Record<'reason' | 'way', unknown>>>,
): Promise<RequestDetail> {
  return send('POST', `/api/requests/${id}/steps`, { revision, ...step })
}

import type { RefusalBody } from '../src/refusal.ts'
import type { Decision, NewRequest, RequestDetail, Right } from '../src/subject-request.ts'
import type { signIn } from './gateway.ts'
import type * as v from 'valibot'

type Staff = Awaited<ReturnType<typeof signIn>>
type Asked = Pick<RequestDetail, 'id' | 'revision'>
type Answered = RequestDetail & RefusalBody

/** A letter that came on 24 November 2026, signed by hand. */
export function recordRequest(
  staff: Staff,
  register: number,
  request: Partial<v.InferInput<typeof NewRequest>> = {},
) {
  return staff.post<Answered>('/api/requests', {
    register,
    rights: ['access'],
    channel: 'letter',
    language: 'en',
    receivedOn: '2026-11-24',
    requester: { name: 'Maija Mäkinen', email: 'maija@example.com', phone: null, address: null },
    identity: 'signature',
    ...request,
  })
}

export function findRequest(staff: Staff, { id }: Pick<RequestDetail, 'id'>) {
  return staff.get<Answered>(`/api/requests/${id}`)
}

export function step(
  staff: Staff,
  { id, revision }: Asked,
  to: string,
  details: Record<string, unknown> = {},
) {
  return staff.post<Answered>(`/api/requests/${id}/steps`, { revision, to, ...details })
}

export function propose(
  staff: Staff,
  { id, revision }: Asked,
  right: Right,
  decision: Partial<v.InferInput<typeof Decision>> = {},
) {
  return staff.put<Answered>(`/api/requests/${id}/rights/${right}`, {
    revision,
    outcome: 'granted',
    ...decision,
  })
}

export function approve(staff: Staff, { id, revision }: Asked, right: Right = 'erasure') {
  return staff.post<Answered>(`/api/requests/${id}/rights/${right}/approval`, { revision })
}

export function decide(staff: Staff, { id, revision }: Asked, way: 'email' | 'paper' = 'email') {
  return staff.post<Answered>(`/api/requests/${id}/decision`, { revision, way })
}

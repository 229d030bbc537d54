import type { AccountView } from '../../src/account.ts'
import type { RefusalBody, RefusalCode } from '../../src/refusal.ts'
import { PERMITTED, USES_OF, type Permission, type Use } from '../../src/staff.ts'
import { sharedSecret } from './shared-secret.ts'

/** Staff ask with the cookie of their session. */
const AUTHORITY: Readonly<Record<string, string>> =
  sharedSecret === null ? {} : { authorization: `Bearer ${sharedSecret}` }

/** What opens the records at a path, the first that a role has. */
const OPENED_BY: readonly (readonly [RegExp, ...Permission[]])[] = [
  [/^\/api\/paper/, 'paper.maintain', 'paper.read'],
  [/\/restriction$/, 'restriction.maintain'],
  [/^\/api\/(?:billing|invoices)/, 'billing.maintain', 'billing.read'],
  [/^/, 'register.maintain', 'register.read', 'billing.read'],
]

/** What is asked for at these paths is for the rights of people, whatever else a role may be used for. */
const FOR_RIGHTS = /^\/api\/requests(?:[/?]|$)|\/restriction\/lift$/

let reader: Pick<AccountView, 'roles' | 'glassBrokenUntil'> = { roles: [], glassBrokenUntil: null }

/** From now on requests say what records of persons are read for (R11), as the roles of this account have it. */
export function setReader(account: AccountView): void {
  reader = account
}

function useFor(path: string): Use | undefined {
  if (FOR_RIGHTS.test(path)) return 'rights'
  if (reader.glassBrokenUntil !== null) return 'emergency'
  const [, ...permissions] = OPENED_BY.find(([pattern]) => pattern.test(path))!
  const roles = reader.roles.map(({ role }) => role)
  const role = permissions
    .map((permission) => roles.find((one) => PERMITTED[one].includes(permission)))
    .find(Boolean)
  return role && USES_OF[role][0]
}

/** Readers of a shared link ask for the same reports at an address of their own. */
const addressOf = (path: string) =>
  sharedSecret === null ? path : path.replace(/^\/api\/stats\//, '/api/shared/stats/')

/** The gateway said no, or could not be reached. */
export class ApiRefusal extends Error {
  /** `unreachable`: no answer, or none that the gateway gave. */
  readonly code: RefusalCode | 'unreachable'
  /** Dotted path into what was sent. */
  readonly field: string | undefined

  constructor(code: RefusalCode | 'unreachable', message: string, field?: string) {
    super(message)
    this.code = code
    this.field = field
  }
}

/** Throws `ApiRefusal`, or the signal's reason when it is aborted. */
export function read<Answer>(path: string, signal?: AbortSignal, named?: Use): Promise<Answer> {
  return call(path, { ...(signal && { signal }), ...(named && { headers: { 'lupa-use': named } }) })
}

/** A report as text, for a file. Throws `ApiRefusal`. */
export function readFile(path: string): Promise<string> {
  return call(path, { headers: { accept: 'text/csv' } }, (text) => text)
}

/** A file that is there, or made to be read. Throws `ApiRefusal`. */
export function loadFile(path: string): Promise<Blob> {
  return call(path, {}, 'file')
}

/** Has a file made of persons, for the use that is named. Throws `ApiRefusal`. */
export function makeFile(path: string, message: unknown, named: Use | null): Promise<Blob> {
  const headers = { 'content-type': 'application/json', ...(named && { 'lupa-use': named }) }
  return call(path, { method: 'POST', headers, body: JSON.stringify(message) }, 'file')
}

/** Throws `ApiRefusal`. */
export function send<Answer>(
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  message?: unknown,
): Promise<Answer> {
  if (message === undefined) return call(path, { method })
  return call(path, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(message),
  })
}

/** Throws `ApiRefusal`. */
export function sendFile<Answer>(path: string, file: File): Promise<Answer> {
  return call(path, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
  })
}

async function call<Answer>(
  path: string,
  request: RequestInit,
  parse: ((text: string) => unknown) | 'file' = JSON.parse,
): Promise<Answer> {
  let answer: Response
  let body: unknown
  try {
    const use = useFor(path)
    const headers = {
      accept: 'application/json',
      ...AUTHORITY,
      ...(use && { 'lupa-use': use }),
      ...request.headers,
    }
    answer = await fetch(addressOf(path), { ...request, headers })
    if (answer.ok && parse === 'file') return (await answer.blob()) as Answer
    const text = await answer.text()
    body = text === '' ? undefined : (answer.ok && parse !== 'file' ? parse : JSON.parse)(text)
  } catch (error) {
    request.signal?.throwIfAborted()
    throw new ApiRefusal('unreachable', String(error))
  }
  if (answer.ok) return body as Answer
  if (!isRefusalBody(body)) throw new ApiRefusal('unreachable', `answer ${answer.status} of ${path}`)
  const { code, message, field } = body.error
  throw new ApiRefusal(code, message, field)
}

// A proxy in front of the gateway may answer in its place, and with anything.
function isRefusalBody(body: unknown): body is RefusalBody {
  return typeof body === 'object' && body !== null && 'error' in body
}

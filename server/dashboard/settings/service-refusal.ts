import type { ApiRefusal } from '../api.ts'
import { text } from '../text.ts'
import { settingsText } from './text.ts'

/** What was wrong with one of a site's services, in the user's language; `path` leads to a field of it, such as `stored.0.name`. */
export function serviceRefusalAt(refusal: ApiRefusal | null, index: number, path: string): string | null {
  const field = refusal?.field
  const isIt =
    field === `services.${index}.${path}` ||
    (path === 'hosts' && field?.startsWith(`services.${index}.hosts.`))
  if (!refusal || !isIt) return null
  const { expected } = settingsText.services
  const [first, , last] = path.split('.')
  const name = last === 'lifetimeDays' ? last : first
  return expected[name as keyof typeof expected] ?? text.refusals[refusal.code]
}

import { Entry } from '../parts/entry.tsx'
import { text } from '../text.ts'

/** The same for a link that never was, was revoked or has expired. */
export function SharedGonePage() {
  return <Entry title={text.sharing.goneTitle} intro={text.sharing.gone} />
}

import { Page } from '../parts/page.tsx'
import { text } from '../text.ts'

/** A page that none of the account's roles opens. */
export function RefusedPage() {
  return (
    <Page title={text.refused.title} width="narrow">
      <p>{text.refused.body}</p>
    </Page>
  )
}

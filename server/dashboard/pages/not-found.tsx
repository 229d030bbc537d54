import { Page } from '../parts/page.tsx'
import { text } from '../text.ts'

export function NotFoundPage() {
  return (
    <Page title={text.notFound.title} width="narrow">
      <p class="muted">{text.notFound.body}</p>
      <p>
        <a href="/app/">{text.notFound.link}</a>
      </p>
    </Page>
  )
}

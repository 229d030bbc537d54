import { useLocation } from 'preact-iso/router'
import type { PaperLocationView, PaperView } from '../../../src/paper.ts'
import { send } from '../api.ts'
import { useLoaded } from '../loaded.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { Page } from '../parts/page.tsx'
import { PaperForm } from '../papers/paper-form.tsx'
import { paperText } from '../papers/text.ts'

/** Enters a paper as it comes in. */
export function NewPaperPage() {
  const { route } = useLocation()
  const locations = useLoaded<PaperLocationView[]>('/api/paper-locations')
  return (
    <Page title={paperText.newTitle} width="narrow">
      <Answer of={locations} empty={<Skeleton lines={6} />}>
        {(found) => (
          <section class="panel">
            <PaperForm
              paper={null}
              locations={found}
              submit={paperText.add}
              onSubmit={async (told) => {
                const { id } = await send<PaperView>('POST', '/api/papers', told)
                route(`/app/papers/${id}`)
              }}
            />
          </section>
        )}
      </Answer>
    </Page>
  )
}

import { useLocation } from 'preact-iso/router'
import { LANGUAGES } from '../../../src/language.ts'
import type { NewSite, SiteView } from '../../../src/site.ts'
import { send } from '../api.ts'
import { Page } from '../parts/page.tsx'
import { SiteForm } from '../parts/site-form.tsx'
import { useSending } from '../sending.ts'
import { text } from '../text.ts'

export function NewSitePage() {
  const sending = useSending()
  const { route } = useLocation()
  return (
    <Page title={text.site.newTitle} width="narrow">
      <p class="muted page-intro">{text.site.newIntro}</p>
      <div class="panel">
        <SiteForm
          site={usualSite()}
          submit={text.site.create}
          sending={sending}
          onSubmit={async (site) => {
            const made = await send<SiteView>('POST', '/api/sites', site)
            route(`/app/sites/${made.id}`)
          }}
        />
      </div>
    </Page>
  )
}

/** What fits most who sit at this browser. */
function usualSite(): NewSite {
  const spoken = navigator.languages.map((language) => language.split('-')[0])
  const languages = LANGUAGES.filter((language) => spoken.includes(language)).toSorted(
    (a, b) => spoken.indexOf(a) - spoken.indexOf(b),
  )
  return {
    name: '',
    origins: [],
    languages: languages.length > 0 ? languages : ['en'],
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    smallestGroup: 5,
    ipStorage: 'full',
    ipFullDays: 30,
    visitMonths: 14,
  }
}

import { useRoute } from 'preact-iso/router'
import { useState } from 'preact/hooks'
import type { NewSite, SiteView } from '../../../src/site.ts'
import { read, send } from '../api.ts'
import { instantName } from '../calendar.ts'
import { ApiKeys } from './api-keys.tsx'
import { ShareLinks } from './share-links.tsx'
import { useLoaded } from '../loaded.ts'
import { MailPanel } from './mail.tsx'
import { Copyable } from '../parts/copyable.tsx'
import { HeardMark } from '../parts/heard.tsx'
import { SiteForm } from '../parts/site-form.tsx'
import { SitePage } from '../parts/site-page.tsx'
import { fill } from '../phrase.ts'
import { useSending } from '../sending.ts'
import { text } from '../text.ts'

/** A site's script tag, whether it works, and its settings. */
export function SiteSettingsPage() {
  const id = useRoute().params['id'] ?? ''
  const [newer, setNewer] = useState<SiteView | null>(null)
  const loaded = useLoaded<SiteView>(`/api/sites/${id}`)
  const site = newer && String(newer.id) === id ? { ...loaded, answer: newer } : loaded
  return (
    <SitePage site={site} id={id} current="settings">
      {(found) => (
        <div class="settings">
          {!found.sample && (
            <section class="panel">
              <h2>{text.site.tagTitle}</h2>
              <p class="muted">{text.site.tagHelp}</p>
              <Copyable label={text.site.tagTitle} value={found.scriptTag} />
              <Connection site={found} checked={setNewer} />
            </section>
          )}
          <Settings site={found} changed={setNewer} />
          <section class="panel">
            <h2>{text.services.title}</h2>
            <p class="muted">{text.services.help}</p>
            <p class="panel-end">
              <a class="button" href={`/app/sites/${found.id}/services`}>
                {text.services.open}
              </a>
            </p>
          </section>
          <ShareLinks site={found} />
          <MailPanel siteId={found.id} />
          <ApiKeys siteId={found.id} />
        </div>
      )}
    </SitePage>
  )
}

function Connection({ site, checked }: { site: SiteView; checked: (site: SiteView) => void }) {
  const sending = useSending()
  return (
    <div class="connection">
      <div class="connection-state" aria-live="polite">
        <HeardMark heardAt={site.heardAt} />
        <p class="muted">
          {site.heardAt
            ? fill(text.heard.last, { instant: instantName(site.heardAt) })
            : text.heard.neverLong}
        </p>
        {sending.refusal && <p class="field-wrong">{text.refusals[sending.refusal.code]}</p>}
      </div>
      <button
        type="button"
        class="button"
        aria-disabled={sending.busy}
        onClick={() => void sending.run(async () => checked(await read<SiteView>(`/api/sites/${site.id}`)))}
      >
        {sending.busy ? text.heard.checking : text.heard.check}
      </button>
    </div>
  )
}

function Settings({ site, changed }: { site: SiteView; changed: (site: SiteView) => void }) {
  const sending = useSending()
  const [saved, setSaved] = useState(false)
  const save = async (settings: NewSite) => {
    setSaved(false)
    changed(await send<SiteView>('PATCH', `/api/sites/${site.id}`, settings))
    setSaved(true)
  }
  return (
    <section class="panel">
      <h2>{text.site.settingsTitle}</h2>
      <p class="muted">{text.site.asksAgain}</p>
      <SiteForm site={site} submit={text.site.save} sending={sending} onSubmit={save} />
      <p class="saved" role="status">
        {saved && text.site.saved}
      </p>
    </section>
  )
}

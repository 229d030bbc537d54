import { useRoute } from 'preact-iso/router'
import { useState } from 'preact/hooks'
import type { SiteView } from '../../../src/site.ts'
import { useLoaded } from '../loaded.ts'
import { Maintained } from '../parts/maintained.tsx'
import { SitePage } from '../parts/site-page.tsx'
import { Ways } from '../parts/ways.tsx'
import { BannerSettings } from '../settings/banner.tsx'
import { GeneralSettings } from '../settings/general.tsx'
import { GoogleTags } from '../settings/google.tsx'
import { RecordingSettings } from '../settings/recording.tsx'
import { ScanSettings } from '../settings/scan.tsx'
import { ServiceSettings } from '../settings/services.tsx'
import type { SettingsPage } from '../settings/settings-page.ts'
import { TextSettings } from '../settings/texts.tsx'
import { useMay } from '../session.tsx'
import { settingsText } from '../settings/text.ts'
import { text } from '../text.ts'
import { NotFoundPage } from './not-found.tsx'

/** The last part of the address: `/app/sites/1/banner`. */
type SettingsName = keyof typeof text.site.settingsPages

const PAGES: Readonly<Record<SettingsName, SettingsPage>> = {
  settings: GeneralSettings,
  banner: BannerSettings,
  texts: TextSettings,
  services: ServiceSettings,
  scan: ScanSettings,
  google: GoogleTags,
  recording: RecordingSettings,
}
const NAMES = Object.keys(PAGES) as SettingsName[]

/** What is set of a site: a page for each kind of setting. */
export function SiteSettingsPage() {
  const { params } = useRoute()
  const id = params['id'] ?? ''
  const may = useMay()
  const name = NAMES.find((one) => one === params['settings'])
  const [newer, setNewer] = useState<SiteView | null>(null)
  const loaded = useLoaded<SiteView>(name ? `/api/sites/${id}` : null)
  const site = newer && String(newer.id) === id ? { ...loaded, answer: newer } : loaded
  if (!name) return <NotFoundPage />
  const Page = PAGES[name]
  return (
    <SitePage site={site} id={id} current="settings">
      {(found) => (
        <>
          <Ways
            look="pills"
            label={text.site.settings}
            ways={NAMES.map((one) => ({
              path: `/app/sites/${id}/${one}`,
              name: text.site.settingsPages[one],
              isCurrent: one === name,
            }))}
          />
          {!may('sites.maintain', found.id) && <p class="caution read-only-note">{settingsText.readOnly}</p>}
          {name === 'settings' ? (
            <Page key={`${id} ${name}`} site={found} changed={setNewer} />
          ) : (
            <Maintained may="sites.maintain" siteId={found.id}>
              <Page key={`${id} ${name}`} site={found} changed={setNewer} />
            </Maintained>
          )}
        </>
      )}
    </SitePage>
  )
}

import { useContext, useState } from 'preact/hooks'
import type { RegisterView } from '../../../src/register.ts'
import type { SiteChange, SiteView } from '../../../src/site.ts'
import { read, send } from '../api.ts'
import { instantName } from '../calendar.ts'
import { ApiKeys } from './api-keys.tsx'
import { MailPanel } from './mail.tsx'
import { ShareLinks } from './share-links.tsx'
import type { SettingsPage } from './settings-page.ts'
import { useLoaded } from '../loaded.ts'
import { SelectField } from '../parts/fields.tsx'
import { Field } from '../parts/form.tsx'
import { Maintained, ReadOnly } from '../parts/maintained.tsx'
import { HeardMark } from '../parts/heard.tsx'
import { SiteForm } from '../parts/site-form.tsx'
import { fill } from '../phrase.ts'
import { refusalOf } from '../refusal-texts.ts'
import { useMay } from '../session.tsx'
import { useSending } from '../sending.ts'
import { text } from '../text.ts'
import { TagPanel } from './tag-panel.tsx'
import { settingsText } from './text.ts'

/** A site's script tag, whether it works, what the site is, and who else may see or hear of it. */
export const GeneralSettings: SettingsPage = ({ site, changed }) => {
  const seesStatistics = useMay()('statistics.read', site.id)
  return (
    <div class="settings">
      {!site.sample && (
        <TagPanel site={site}>
          <Connection site={site} checked={changed} />
        </TagPanel>
      )}
      <Maintained may="sites.maintain" siteId={site.id}>
        <General site={site} changed={changed} />
      </Maintained>
      {seesStatistics && (
        <Maintained may="statistics.maintain" siteId={site.id}>
          <ShareLinks site={site} />
          <MailPanel siteId={site.id} />
        </Maintained>
      )}
      <Maintained may="keys.maintain" siteId={site.id}>
        <ApiKeys siteId={site.id} />
      </Maintained>
    </div>
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

/** Where its forms go; nobody has to choose where there is only one. */
function RegisterField({ site }: { site: SiteView }) {
  const registers = useLoaded<RegisterView[]>(useMay()('registers.read') ? '/api/registers' : null)
  if (!registers.answer || registers.answer.length < 2) return null
  return (
    <SelectField
      name="register"
      label={settingsText.register}
      help={settingsText.registerHelp}
      options={Object.fromEntries(registers.answer.map(({ id, name }) => [String(id), name]))}
      value={String(site.register)}
    />
  )
}

function General({ site, changed }: { site: SiteView; changed: (site: SiteView) => void }) {
  const sending = useSending()
  const [saved, setSaved] = useState(false)
  const isReadOnly = useContext(ReadOnly)
  const save = async (change: SiteChange) => {
    setSaved(false)
    changed(await send<SiteView>('PATCH', `/api/sites/${site.id}`, change))
    setSaved(true)
  }
  return (
    <section class="panel">
      <h2>{text.site.settingsTitle}</h2>
      <SiteForm
        site={site}
        submit={text.site.save}
        sending={sending}
        onSubmit={(written, fields) =>
          save({
            ...written,
            cookieDomain: String(fields.get('cookieDomain')).trim() || null,
            ...(fields.has('register') && { register: Number(fields.get('register')) }),
          })
        }
      >
        <Field
          label={settingsText.cookieDomain}
          help={settingsText.cookieDomainHelp}
          wrong={refusalOf(sending.refusal, 'cookieDomain', settingsText.cookieDomainExpected)}
        >
          {(attributes) => (
            <input
              {...attributes}
              name="cookieDomain"
              inputMode="url"
              autocomplete="off"
              autocapitalize="none"
              spellcheck={false}
              defaultValue={site.cookieDomain ?? ''}
            />
          )}
        </Field>
        <RegisterField site={site} />
        {!isReadOnly && (
          <p class="effect">
            <strong>{settingsText.effect}</strong> {text.site.asksAgain}
          </p>
        )}
      </SiteForm>
      <p class="saved" role="status">
        {saved && text.site.saved}
      </p>
    </section>
  )
}

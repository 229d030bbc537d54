import type { ComponentChildren } from 'preact'
import { useContext, useState } from 'preact/hooks'
import type { SiteChange, SiteView } from '../../../src/site.ts'
import { send } from '../api.ts'
import { Form } from '../parts/form.tsx'
import { ReadOnly } from '../parts/maintained.tsx'
import type { Sending } from '../sending.ts'
import { text } from '../text.ts'
import { settingsText } from './text.ts'

/** A form that changes a part of a site, and says before it what that means for visitors. */
export function SettingsForm({
  site,
  sending,
  effect,
  read,
  onInput,
  onSaved,
  children,
}: {
  site: SiteView
  sending: Sending
  /** What changes for visitors. */
  effect: string
  read: (fields: FormData) => SiteChange
  onInput?: (fields: FormData) => void
  onSaved: (site: SiteView) => void
  children: ComponentChildren
}) {
  const [saved, setSaved] = useState(false)
  const isReadOnly = useContext(ReadOnly)
  return (
    <>
      <Form
        sending={sending}
        submit={text.site.save}
        read={read}
        onInput={(fields) => {
          setSaved(false)
          onInput?.(fields)
        }}
        onSubmit={async (fields) => {
          setSaved(false)
          onSaved(await send<SiteView>('PATCH', `/api/sites/${site.id}`, read(fields)))
          setSaved(true)
        }}
      >
        {children}
        {!isReadOnly && (
          <p class="effect">
            <strong>{settingsText.effect}</strong> {effect}
          </p>
        )}
      </Form>
      <p class="saved" role="status">
        {saved && text.site.saved}
      </p>
    </>
  )
}

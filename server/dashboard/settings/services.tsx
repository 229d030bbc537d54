import { useContext, useRef, useState } from 'preact/hooks'
import type { OwnService } from '../../../src/service.ts'
import type { SiteServices } from '../../../src/site-services.ts'
import type { SiteView } from '../../../src/site.ts'
import { send } from '../api.ts'
import { dateName } from '../calendar.ts'
import { languageName } from '../figure.ts'
import { useLoaded } from '../loaded.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { Copyable } from '../parts/copyable.tsx'
import { Form } from '../parts/form.tsx'
import { ServiceEditor } from './service-editor.tsx'
import { ServiceLibrary } from './service-library.tsx'
import { fill } from '../phrase.ts'
import { refusalAt } from '../refusal-texts.ts'
import { ReadOnly } from '../parts/maintained.tsx'
import { useSending } from '../sending.ts'
import { draftsOf, isChanged, NEW_SERVICE, toSend, withDraft } from './service-draft.ts'
import { language, text } from '../text.ts'
import { useUnsaved } from '../unsaved.ts'
import { serviceRefusalAt } from './service-refusal.ts'
import type { SettingsPage } from './settings-page.ts'
import { settingsText } from './text.ts'

/** What a site loads from others, and what visitors are told of it. */
export const ServiceSettings: SettingsPage = ({ site, changed }) => {
  const told = useLoaded<SiteServices>(`/api/sites/${site.id}/services?language=${language}`)
  return (
    <div class="settings">
      <header>
        <h2 class="settings-title">{settingsText.services.title}</h2>
        <p class="muted">{settingsText.services.help}</p>
      </header>
      <Answer of={told} empty={<Skeleton kind="chart" />}>
        {(answer) => (
          <div class="settings">
            <Services
              site={site}
              told={answer}
              changed={(after) => {
                changed(after)
                told.again()
              }}
            />
            <BuiltIn services={answer.builtIn} />
            <DeclarationPanel told={answer} />
          </div>
        )}
      </Answer>
    </div>
  )
}

function BuiltIn({ services }: { services: SiteServices['builtIn'] }) {
  return (
    <section class="panel">
      <h2>{settingsText.services.builtIn}</h2>
      <p class="muted">{settingsText.services.builtInHelp}</p>
      <ul class="keys">
        {services.map(({ id, name, purpose, text: about, receiver }) => (
          <li key={id}>
            <div>
              <strong>{name}</strong>
              <p>{about}</p>
              <p class="muted small">
                {text.purposes[purpose]} · {receiver}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The site's own services, as they are saved or will be. */
function Services({
  site,
  told,
  changed,
}: {
  site: SiteView
  told: SiteServices
  changed: (site: SiteView) => void
}) {
  const sending = useSending()
  const isReadOnly = useContext(ReadOnly)
  const heading = useRef<HTMLHeadingElement>(null)
  const [drafts, setDrafts] = useState(() => draftsOf(site.services))
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set())
  const [note, setNote] = useState('')
  /** Of the drafts as they were sent last: what the gateway says is about those. */
  const [sent, setSent] = useState<readonly number[]>([])
  const isDirty = isChanged(drafts, site.services)
  useUnsaved(() => isDirty)
  const toggle = (key: number, isOpen: boolean) =>
    setOpen((before) => new Set(isOpen ? [...before, key] : [...before].filter((one) => one !== key)))

  const become = (after: typeof drafts, said = '') => {
    setDrafts(after)
    setNote(said)
  }
  const add = (service: OwnService, isWritten: boolean) => {
    const after = withDraft(drafts, service)
    become(after, isWritten ? '' : fill(settingsText.services.pickedNote, { name: service.name }))
    if (isWritten) toggle(after.at(-1)!.key, true)
  }
  const save = async () => {
    setNote('')
    if (!isDirty) return
    setSent(drafts.map(({ key }) => key))
    const saved = await send<SiteView>('PATCH', `/api/sites/${site.id}`, { services: toSend(drafts) })
    changed(saved)
    become(
      draftsOf(saved.services),
      fill(settingsText.services.saved, { version: String(saved.noticeVersion) }),
    )
    setOpen(new Set())
  }
  const { refusal } = sending
  const wrongKey = sent[Number(/^services\.(\d+)/.exec(refusal?.field ?? '')?.[1] ?? -1)]

  return (
    <>
      <section class="panel">
        <h2 ref={heading} tabIndex={-1}>
          {settingsText.services.own}
        </h2>
        {drafts.length === 0 && (
          <div class="services-none">
            <h3>{settingsText.services.noneTitle}</h3>
            <p class="muted">{settingsText.services.none}</p>
          </div>
        )}
        {(drafts.length > 0 || isDirty || note !== '') && (
          <Form sending={sending} submit={settingsText.services.save} onSubmit={save}>
            <ul class="services">
              {drafts.map((draft) => (
                <ServiceEditor
                  key={draft.key}
                  draft={draft}
                  // What is wrong has to be seen.
                  isOpen={open.has(draft.key) || draft.key === wrongKey}
                  languages={site.languages}
                  kinds={told.kinds}
                  wrong={(path) => serviceRefusalAt(refusal, sent.indexOf(draft.key), path)}
                  onToggle={(isOpen) => toggle(draft.key, isOpen)}
                  onChange={(service) =>
                    become(drafts.map((one) => (one === draft ? { ...one, service } : one)))
                  }
                  onRemove={() => {
                    become(drafts.filter((one) => one !== draft))
                    heading.current?.focus()
                  }}
                />
              ))}
            </ul>
            {refusal?.field === 'services' && (
              <p class="form-refusal" role="alert">
                {refusalAt(refusal, 'services')}
              </p>
            )}
            <p class={isDirty ? 'service-warning' : 'muted'} role="status">
              {isDirty
                ? fill(settingsText.services.changed, {
                    version: String(site.noticeVersion),
                    next: String(site.noticeVersion + 1),
                  })
                : note || settingsText.services.unchanged}
            </p>
          </Form>
        )}
      </section>
      {!isReadOnly && (
        <section class="panel">
          <h2>{settingsText.services.add}</h2>
          <p class="visually-hidden" role="status">
            {isDirty && note}
          </p>
          <ServiceLibrary
            taken={new Set(drafts.map(({ service }) => service.id))}
            onPick={(service) => add(service, false)}
          />
          <p class="library-write">
            <button type="button" class="button" onClick={() => add(NEW_SERVICE, true)}>
              {settingsText.services.write}
            </button>
          </p>
        </section>
      )}
    </>
  )
}

function DeclarationPanel({ told: { declarations, changedAt } }: { told: SiteServices }) {
  return (
    <section class="panel">
      <h2>{settingsText.services.declaration}</h2>
      <p class="muted">{fill(settingsText.services.declarationHelp, { day: dateName(changedAt) })}</p>
      <Copyable label={settingsText.services.declaration} value="<div data-lupa-declaration></div>" />
      <p class="muted">{settingsText.services.declarationPages}</p>
      <ul class="declaration-links">
        {declarations.map(({ language: one, url }) => (
          <li key={one}>
            <a href={url} target="_blank" rel="noopener" lang={one}>
              {languageName(one)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

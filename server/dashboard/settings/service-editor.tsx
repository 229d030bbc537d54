import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { Language } from '../../../src/language.ts'
import type { OwnService } from '../../../src/service.ts'
import { OWN_PURPOSES, SERVICE_KINDS } from '../../../src/service-kind.ts'
import type { SiteServices } from '../../../src/site-services.ts'
import { languageName } from '../figure.ts'
import { fill } from '../phrase.ts'
import { idFrom, type ServiceDraft } from './service-draft.ts'
import { text } from '../text.ts'
import { blockedFrame, blockedScript } from './block-code.ts'
import { Copyable } from '../parts/copyable.tsx'
import { countries } from './countries.ts'
import { Field } from '../parts/form.tsx'
import { StoredEditor } from './stored-editor.tsx'
import { settingsText } from './text.ts'

/** One service of a site, folded until it is looked at. `wrong` says what the gateway found in a field, by its path. */
export function ServiceEditor({
  draft: { isNew, service },
  isOpen,
  languages,
  kinds,
  wrong,
  onToggle,
  onChange,
  onRemove,
}: {
  draft: ServiceDraft
  isOpen: boolean
  languages: readonly Language[]
  kinds: SiteServices['kinds']
  wrong: (path: string) => string | null
  onToggle: (isOpen: boolean) => void
  onChange: (service: OwnService) => void
  onRemove: () => void
}) {
  const name = service.name.trim() || settingsText.services.unnamed
  const facts = [settingsText.serviceKinds[service.kind], text.purposes[service.purpose], service.provider]
  return (
    <li>
      <details class="service" open={isOpen} onToggle={({ currentTarget }) => onToggle(currentTarget.open)}>
        <summary>
          <span class="service-name">
            <strong>{name}</strong>
            {isNew && <span class="badge is-waiting">{settingsText.services.unsaved}</span>}
          </span>
          <span class="muted small">{facts.filter(Boolean).join(' · ')}</span>
        </summary>
        {isOpen && (
          <div class="service-fields">
            <ServiceFields {...{ isNew, service, languages, kinds, wrong, onChange }} />
            <Blocking service={service} />
            <p>
              <button
                type="button"
                class="button"
                aria-label={fill(settingsText.services.removeNamed, { name })}
                onClick={onRemove}
              >
                {settingsText.services.remove}
              </button>
            </p>
          </div>
        )}
      </details>
    </li>
  )
}

function ServiceFields({
  isNew,
  service,
  languages,
  kinds,
  wrong,
  onChange,
}: {
  isNew: boolean
  service: OwnService
  languages: readonly Language[]
  kinds: SiteServices['kinds']
  wrong: (path: string) => string | null
  onChange: (service: OwnService) => void
}) {
  const all = useMemo(countries, [])
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (service.name === '') first.current?.focus()
  }, [])
  const change = (change: Partial<OwnService>) => onChange({ ...service, ...change })
  return (
    <>
      <Field label={settingsText.services.name} wrong={wrong('name')}>
        {(attributes) => (
          <input
            {...attributes}
            ref={first}
            maxLength={60}
            autocomplete="off"
            value={service.name}
            onInput={({ currentTarget: { value } }) =>
              change({
                name: value,
                // Until it is written by hand, the short name follows.
                ...(isNew && service.id === idFrom(service.name) && { id: idFrom(value) }),
              })
            }
          />
        )}
      </Field>
      <Field
        label={settingsText.services.id}
        help={fill(settingsText.services.idHelp, { id: service.id })}
        wrong={wrong('id')}
      >
        {(attributes) => (
          <input
            {...attributes}
            maxLength={40}
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            readOnly={!isNew}
            value={service.id}
            onInput={({ currentTarget }) => change({ id: currentTarget.value })}
          />
        )}
      </Field>
      <Field label={settingsText.services.purpose} wrong={wrong('purpose')}>
        {(attributes) => (
          <select
            {...attributes}
            value={service.purpose}
            onChange={({ currentTarget: { value } }) =>
              change({ purpose: OWN_PURPOSES.find((one) => one === value)! })
            }
          >
            {OWN_PURPOSES.map((purpose) => (
              <option key={purpose} value={purpose}>
                {text.purposes[purpose]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={settingsText.services.kind} wrong={wrong('kind')}>
        {(attributes) => (
          <select
            {...attributes}
            value={service.kind}
            onChange={({ currentTarget: { value } }) =>
              change({ kind: SERVICE_KINDS.find((one) => one === value)! })
            }
          >
            {SERVICE_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {settingsText.serviceKinds[kind]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field
        label={settingsText.services.provider}
        help={settingsText.services.providerHelp}
        wrong={wrong('provider')}
      >
        {(attributes) => (
          <input
            {...attributes}
            maxLength={100}
            autocomplete="off"
            value={service.provider ?? ''}
            onInput={({ currentTarget }) => change({ provider: currentTarget.value })}
          />
        )}
      </Field>
      <Field label={settingsText.services.country} wrong={wrong('country')}>
        {(attributes) => (
          <select
            {...attributes}
            value={service.country ?? ''}
            onChange={({ currentTarget }) => change({ country: currentTarget.value || null })}
          >
            <option value="">{settingsText.services.noCountry}</option>
            {all.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field
        label={settingsText.services.policy}
        help={settingsText.services.policyHelp}
        wrong={wrong('policyUrl')}
      >
        {(attributes) => (
          <input
            {...attributes}
            maxLength={500}
            autocomplete="off"
            spellcheck={false}
            inputMode="url"
            value={service.policyUrl ?? ''}
            onInput={({ currentTarget }) => change({ policyUrl: currentTarget.value })}
          />
        )}
      </Field>
      <Field
        label={settingsText.services.hosts}
        help={settingsText.services.hostsHelp}
        wrong={wrong('hosts')}
      >
        {(attributes) => (
          <textarea
            {...attributes}
            rows={2}
            autocapitalize="off"
            spellcheck={false}
            value={(service.hosts ?? []).join('\n')}
            onInput={({ currentTarget }) => change({ hosts: currentTarget.value.split('\n') })}
          />
        )}
      </Field>
      {languages.map((language, at) => (
        <Field
          key={language}
          label={fill(settingsText.services.about, { language: languageName(language) })}
          {...(at === 0 && { help: settingsText.services.aboutHelp })}
          wrong={wrong(`about.${language}`)}
        >
          {(attributes) => (
            <textarea
              {...attributes}
              lang={language}
              dir="auto"
              rows={2}
              maxLength={500}
              placeholder={kinds[language]?.[service.kind]}
              value={service.about[language] ?? ''}
              onInput={({ currentTarget }) =>
                change({ about: { ...service.about, [language]: currentTarget.value } })
              }
            />
          )}
        </Field>
      ))}
      <StoredEditor
        stored={service.stored}
        wrong={(row, field) => wrong(`stored.${row}.${field}`)}
        onChange={(stored) => change({ stored })}
      />
    </>
  )
}

function Blocking({ service: { id, purpose } }: { service: OwnService }) {
  return (
    <div class="service-blocking">
      <h3>{settingsText.services.block}</h3>
      {purpose === 'necessary' ? (
        <p class="muted">{settingsText.services.blockNone}</p>
      ) : (
        <>
          <p class="muted">{settingsText.services.blockHelp}</p>
          <h4>{settingsText.services.blockScript}</h4>
          <Copyable label={settingsText.services.blockScript} value={blockedScript(id)} />
          <h4>{settingsText.services.blockFrame}</h4>
          <Copyable label={settingsText.services.blockFrame} value={blockedFrame(id)} />
        </>
      )}
    </div>
  )
}

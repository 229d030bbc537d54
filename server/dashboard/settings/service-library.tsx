import { useState } from 'preact/hooks'
import type { OwnService } from '../../../src/service.ts'
import { SERVICE_KINDS } from '../../../src/service-kind.ts'
import { count } from '../figure.ts'
import { useLoaded } from '../loaded.ts'
import { fill, plural } from '../phrase.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { Field } from '../parts/form.tsx'
import { settingsText } from './text.ts'

/** Well-known services to pick from: searched by name, provider and kind. `taken` are the ids that the site has. */
export function ServiceLibrary({
  taken,
  onPick,
}: {
  taken: ReadonlySet<string>
  onPick: (service: OwnService) => void
}) {
  const library = useLoaded<OwnService[]>('/api/services')
  const [sought, setSought] = useState('')
  const [kind, setKind] = useState('')
  const words = sought.toLowerCase().split(/\s+/).filter(Boolean)
  const fits = (service: OwnService) => {
    const told = [service.name, service.provider, settingsText.serviceKinds[service.kind]]
      .join(' ')
      .toLowerCase()
    return (kind === '' || service.kind === kind) && words.every((word) => told.includes(word))
  }
  return (
    <div class="library">
      <div class="library-search">
        <Field label={settingsText.services.search} wrong={null}>
          {(attributes) => (
            <input
              {...attributes}
              type="search"
              autocomplete="off"
              value={sought}
              onInput={({ currentTarget }) => setSought(currentTarget.value)}
            />
          )}
        </Field>
        <Field label={settingsText.services.kind} wrong={null}>
          {(attributes) => (
            <select
              {...attributes}
              value={kind}
              onChange={({ currentTarget }) => setKind(currentTarget.value)}
            >
              <option value="">{settingsText.services.anyKind}</option>
              {SERVICE_KINDS.map((one) => (
                <option key={one} value={one}>
                  {settingsText.serviceKinds[one]}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <Answer of={library} empty={<Skeleton kind="chart" />}>
        {(services) => <Found services={services.filter(fits)} taken={taken} onPick={onPick} />}
      </Answer>
    </div>
  )
}

function Found({
  services,
  taken,
  onPick,
}: {
  services: readonly OwnService[]
  taken: ReadonlySet<string>
  onPick: (service: OwnService) => void
}) {
  return (
    <>
      <p class="muted small" role="status">
        {fill(plural(settingsText.services.found, services.length), { count: count(services.length) })}
      </p>
      <ul class="library-list">
        {services.map((service) => {
          const isTaken = taken.has(service.id)
          return (
            <li key={service.id}>
              <div>
                <strong>{service.name}</strong>
                <p class="muted small">
                  {[settingsText.serviceKinds[service.kind], service.provider].filter(Boolean).join(' · ')}
                </p>
              </div>
              <button
                type="button"
                class="button"
                aria-label={
                  isTaken ? undefined : fill(settingsText.services.pickNamed, { name: service.name })
                }
                disabled={isTaken}
                onClick={() => onPick(service)}
              >
                {isTaken ? settingsText.services.picked : settingsText.services.pick}
              </button>
            </li>
          )
        })}
      </ul>
    </>
  )
}

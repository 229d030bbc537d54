import { ASKED_PURPOSES } from '../src/purpose.ts'
import type { Service } from '../src/service.ts'
import type { WidgetConfig } from '../src/widget-config.ts'
import type { Wording } from '../src/wording.ts'

/** The second layer: edits a draft, which is nothing until it is saved. Esc decides nothing. */
export function Preferences({
  config,
  text,
  draft,
  onDraft,
  onSave,
  onAccept,
  onClose,
}: {
  config: WidgetConfig
  text: Wording
  /** Ids of the services allowed so far. */
  draft: ReadonlySet<string>
  onDraft: (draft: ReadonlySet<string>) => void
  onSave: (allowed: ReadonlySet<string>) => void
  /** Accepts as the first layer does; giving takes as many clicks from here as taking back. */
  onAccept: () => void
  onClose: () => void
}) {
  const purposes = ASKED_PURPOSES.map((purpose) => ({
    purpose,
    services: config.asked.filter((service) => service.purpose === purpose),
  })).filter(({ services }) => services.length > 0)
  const set = (services: readonly Service[], yes: boolean) => {
    const next = new Set(draft)
    for (const { id } of services) {
      if (yes) next.add(id)
      else next.delete(id)
    }
    onDraft(next)
  }
  return (
    <dialog
      part="dialog"
      aria-labelledby="settings"
      ref={(dialog) => {
        if (dialog && !dialog.open) dialog.showModal()
      }}
      onClose={({ currentTarget }) => {
        if (!currentTarget.open) onClose()
      }}
    >
      <div class="scroll">
        <h2 id="settings">{text.settings}</h2>
        <p>{text.settingsIntro}</p>
        {purposes.map(({ purpose, services }) => {
          const { name, text: about, lost } = text.purposes[purpose]
          const allowed = services.filter(({ id }) => draft.has(id)).length
          return (
            <section key={purpose}>
              <Switch
                name={<h3>{name}</h3>}
                about={`about-${purpose}`}
                checked={allowed > 0}
                mixed={allowed > 0 && allowed < services.length}
                onChange={(yes) => set(services, yes)}
              />
              <p id={`about-${purpose}`}>
                {about} <span class="quiet">{lost}</span>
              </p>
              {services.length > 1 && (
                <div class="services">
                  {services.map((service) => (
                    <Switch
                      key={service.id}
                      name={text.services[service.id].name}
                      about={`service-${service.id}`}
                      checked={draft.has(service.id)}
                      mixed={false}
                      onChange={(yes) => set([service], yes)}
                    />
                  ))}
                </div>
              )}
              <Stored config={config} text={text} services={services} />
            </section>
          )
        })}
        <section>
          <h3>
            {text.purposes.necessary.name} <span class="quiet">({text.alwaysOn})</span>
          </h3>
          <p>{text.purposes.necessary.text}</p>
          <Stored
            config={config}
            text={text}
            services={config.services.filter(({ purpose }) => purpose === 'necessary')}
          />
        </section>
      </div>
      <div class="buttons">
        <button type="button" part="button" onClick={() => onSave(new Set())}>
          {text.refuse}
        </button>
        <button type="button" part="button" onClick={onAccept}>
          {text.accept}
        </button>
        <button type="button" part="button" onClick={() => onSave(draft)}>
          {text.save}
        </button>
        <button
          type="button"
          class="plain"
          part="cancel"
          onClick={(event) => event.currentTarget.closest('dialog')?.close()}
        >
          {text.cancel}
        </button>
      </div>
    </dialog>
  )
}

function Switch({
  name,
  about,
  checked,
  mixed,
  onChange,
}: {
  name: preact.ComponentChild
  /** Id of the text that describes it. */
  about: string
  checked: boolean
  mixed: boolean
  onChange: (yes: boolean) => void
}) {
  return (
    <label>
      <span>{name}</span>
      <input
        type="checkbox"
        checked={checked}
        indeterminate={mixed}
        aria-describedby={about}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  )
}

/** What each service is, who receives the data, and what it keeps on the device for how long. */
function Stored({
  config,
  text,
  services,
}: {
  config: WidgetConfig
  text: Wording
  services: readonly Service[]
}) {
  return (
    <details>
      <summary>{text.details}</summary>
      {services.map(({ id, provider, stored }) => (
        <div key={id}>
          <p id={`service-${id}`}>
            {text.services[id].name}: {text.services[id].text}
          </p>
          {id === 'lupa-statistics' && (
            <p>
              {text.kept[config.keeping.ipStorage]
                .replace('{months}', String(config.keeping.visitMonths))
                .replace('{days}', String(config.keeping.ipFullDays))}
            </p>
          )}
          <p class="quiet">
            {text.receives}: {provider ?? text.ownProvider.replace('{site}', config.siteName)}
          </p>
          <table>
            <thead>
              <tr>
                <th scope="col">{text.storedName}</th>
                <th scope="col">{text.storedLifetime}</th>
                <th scope="col">{text.storedParty}</th>
              </tr>
            </thead>
            <tbody>
              {stored.map(({ name, lifetimeDays, party }) => (
                <tr key={name}>
                  <td>{name}</td>
                  <td>
                    {lifetimeDays === 0
                      ? text.untilClosed
                      : text.days.replace('{days}', String(lifetimeDays))}
                  </td>
                  <td>{party === 'first' ? text.firstParty : text.thirdParty}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ))}
    </details>
  )
}

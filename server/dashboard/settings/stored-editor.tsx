import type { StoredKey } from '../../../src/service.ts'
import { STORES, type Store } from '../../../src/service-kind.ts'
import { NEW_KEY } from './service-draft.ts'
import { fill } from '../phrase.ts'
import { Icon } from '../parts/icon.tsx'
import { settingsText } from './text.ts'

/** The table of what a service keeps on the device. `wrong` says what the gateway found in a row's field. */
export function StoredEditor({
  stored,
  wrong,
  onChange,
}: {
  stored: readonly StoredKey[]
  wrong: (row: number, field: keyof StoredKey) => string | null
  onChange: (stored: StoredKey[]) => void
}) {
  const change = (row: number, change: Partial<StoredKey>) =>
    onChange(stored.map((key, at) => (at === row ? { ...key, ...change } : key)))
  return (
    <fieldset class="field stored">
      <legend>{settingsText.services.stored}</legend>
      {stored.length === 0 ? (
        <p class="muted">{settingsText.services.storedNone}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{settingsText.services.storedName}</th>
              <th scope="col">{settingsText.services.store}</th>
              <th scope="col">{settingsText.services.lifetime}</th>
              <th scope="col">{settingsText.services.party}</th>
              <th scope="col">
                <span class="visually-hidden">{settingsText.services.remove}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {stored.map((key, row) => (
              <StoredRow
                key={row}
                stored={key}
                wrong={(field) => wrong(row, field)}
                onChange={(changed) => change(row, changed)}
                onRemove={() => onChange(stored.filter((_, at) => at !== row))}
              />
            ))}
          </tbody>
        </table>
      )}
      <p>
        <button type="button" class="button" onClick={() => onChange([...stored, NEW_KEY])}>
          <Icon name="plus" />
          {settingsText.services.addStored}
        </button>
      </p>
      <p class="field-help">{settingsText.services.storedHelp}</p>
    </fieldset>
  )
}

function StoredRow({
  stored: { name, store, lifetimeDays, party },
  wrong,
  onChange,
  onRemove,
}: {
  stored: StoredKey
  wrong: (field: keyof StoredKey) => string | null
  onChange: (change: Partial<StoredKey>) => void
  onRemove: () => void
}) {
  const span = lifetimeDays === null ? 'untilDeleted' : lifetimeDays === 0 ? 'untilClosed' : 'days'
  const fault = wrong('name') ?? wrong('lifetimeDays')
  return (
    <tr>
      <td>
        <input
          aria-label={settingsText.services.storedName}
          aria-invalid={wrong('name') !== null}
          maxLength={100}
          autocomplete="off"
          spellcheck={false}
          value={name}
          onInput={({ currentTarget }) => onChange({ name: currentTarget.value })}
        />
        {fault && <p class="field-wrong">{fault}</p>}
      </td>
      <td>
        <select
          aria-label={settingsText.services.store}
          value={store}
          onChange={({ currentTarget }) => onChange({ store: currentTarget.value as Store })}
        >
          {STORES.map((one) => (
            <option key={one} value={one}>
              {settingsText.stores[one]}
            </option>
          ))}
        </select>
      </td>
      <td class="stored-lifetime">
        <select
          aria-label={settingsText.services.lifetime}
          value={span}
          onChange={({ currentTarget: { value } }) =>
            onChange({ lifetimeDays: value === 'days' ? 365 : value === 'untilClosed' ? 0 : null })
          }
        >
          {(['days', 'untilClosed', 'untilDeleted'] as const).map((one) => (
            <option key={one} value={one}>
              {settingsText.services[one]}
            </option>
          ))}
        </select>
        {span === 'days' && (
          <input
            aria-label={settingsText.services.days}
            aria-invalid={wrong('lifetimeDays') !== null}
            type="number"
            min={1}
            max={3650}
            value={String(lifetimeDays)}
            onInput={({ currentTarget }) => onChange({ lifetimeDays: Number(currentTarget.value) || 1 })}
          />
        )}
      </td>
      <td>
        <select
          aria-label={settingsText.services.party}
          value={party}
          onChange={({ currentTarget }) =>
            onChange({ party: currentTarget.value === 'first' ? 'first' : 'third' })
          }
        >
          <option value="first">{settingsText.services.first}</option>
          <option value="third">{settingsText.services.third}</option>
        </select>
      </td>
      <td>
        <button
          type="button"
          class="button button-quiet"
          aria-label={fill(settingsText.services.removeStored, { name })}
          onClick={onRemove}
        >
          <Icon name="cross" />
        </button>
      </td>
    </tr>
  )
}

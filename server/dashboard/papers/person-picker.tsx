import { useRef, useState } from 'preact/hooks'
import type { NamedCustomer } from '../../../src/named-customer.ts'
import { read } from '../api.ts'
import { Field } from '../parts/form.tsx'
import { fill } from '../phrase.ts'
import { useSending } from '../sending.ts'
import { personName } from './paper-table.tsx'
import { paperText } from './text.ts'

/** Whom a paper names: found one by one, by number or whole address. */
export function PersonPicker({
  persons,
  choose,
  wrong,
}: {
  persons: readonly NamedCustomer[]
  choose: (persons: readonly NamedCustomer[]) => void
  wrong: string | null
}) {
  const input = useRef<HTMLInputElement>(null)
  const sending = useSending()
  const [isNobody, setNobody] = useState(false)
  const find = () =>
    void sending.run(async () => {
      const search = input.current!.value.trim()
      if (!search) return
      const found = await read<NamedCustomer[]>(`/api/paper-persons?search=${encodeURIComponent(search)}`)
      setNobody(found.length === 0)
      if (found.length === 0) return
      choose([...persons, ...found.filter(({ id }) => persons.every((one) => one.id !== id))])
      input.current!.value = ''
    })
  const isRefused = isNobody || sending.refusal !== null
  return (
    <div class="field">
      <Field label={paperText.whom} help={paperText.whomHelp} wrong={isRefused ? paperText.notFound : wrong}>
        {(attributes) => (
          <div class="person-search">
            <input
              {...attributes}
              ref={input}
              autocomplete="off"
              maxLength={254}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return
                event.preventDefault()
                find()
              }}
            />
            <button type="button" class="button" aria-disabled={sending.busy} onClick={find}>
              {paperText.find}
            </button>
          </div>
        )}
      </Field>
      <ul class="persons" aria-live="polite">
        {persons.map((person) => (
          <li key={person.id}>
            <span>
              {personName(person)} <span class="muted">{person.no}</span>
            </span>
            <button
              type="button"
              class="button button-quiet"
              aria-label={fill(paperText.remove, { name: personName(person) })}
              onClick={() => choose(persons.filter(({ id }) => id !== person.id))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

import type { Party } from '../../../src/processing.ts'
import { Field } from '../parts/form.tsx'
import type { FaultAt } from './fault-at.ts'
import { noticeText } from './text.ts'

const PARTS = ['name', 'address', 'phone', 'email'] as const

/** Who somebody is, and how they are reached. */
export function PartyFields({
  path,
  party,
  faultAt,
  change,
}: {
  path: string
  party: Party
  faultAt: FaultAt
  change: (party: Party) => void
}) {
  return (
    <div class="two-columns">
      {PARTS.map((part) => (
        <Field key={part} label={noticeText[part]} wrong={faultAt(`${path}.${part}`)}>
          {(attributes) => (
            <input
              {...attributes}
              name={`${path}.${part}`}
              maxLength={part === 'phone' ? 50 : 200}
              autocomplete="off"
              value={party[part]}
              onInput={({ currentTarget: { value } }) => change({ ...party, [part]: value })}
            />
          )}
        </Field>
      ))}
    </div>
  )
}

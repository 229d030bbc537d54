import { useState } from 'preact/hooks'
import type { RequestDetail } from '../../../src/subject-request.ts'
import { send } from '../api.ts'
import { fill } from '../phrase.ts'
import { shownValue } from '../register/shown-value.ts'
import { registerText } from '../register/text.ts'
import { useSending } from '../sending.ts'
import { text } from '../text.ts'
import { CaseForm } from './case-form.tsx'
import type { Case } from './case.ts'
import { ItemRows, readItems } from './item-rows.tsx'
import { requestsText } from './text.ts'

/** What is known beside what it should be; staff specify it with the person (R81). */
export function ItemList({ request, changed, mayChange }: Case & { mayChange: boolean }) {
  const [isEditing, setEditing] = useState(false)
  const { items } = request
  if (isEditing || (items.length === 0 && mayChange))
    return (
      <Specify
        request={request}
        changed={() => {
          setEditing(false)
          changed()
        }}
        close={items.length === 0 ? null : () => setEditing(false)}
      />
    )
  return (
    <>
      <ul class="case-items">
        {items.map((item) => (
          <Item key={item.field} item={item} />
        ))}
      </ul>
      {mayChange && (
        <p class="panel-end">
          <button type="button" class="button button-quiet" onClick={() => setEditing(true)}>
            {requestsText.changeItems}
          </button>
        </p>
      )}
    </>
  )
}

function Item({
  item: { field, defect, remedy, known, proposed, ground, accepted },
}: {
  item: RequestDetail['items'][number]
}) {
  const shown = (value: string | null) => (value === null ? text.none : shownValue(field, value))
  return (
    <li>
      <p class="submission-title">
        <strong>{registerText.fields[field]}</strong>
        <span class="muted small">
          {fill(requestsText.itemFacts, {
            defect: requestsText.defects[defect],
            remedy: requestsText.remedies[remedy],
          })}
        </span>
        {accepted !== null && (
          <span class={accepted ? 'badge is-good' : 'badge is-bad'}>
            {accepted ? requestsText.accepted : requestsText.notAccepted}
          </span>
        )}
      </p>
      <dl class="case-sides">
        <div>
          <dt>{requestsText.known}</dt>
          <dd>{shown(known)}</dd>
        </div>
        <div>
          <dt>{requestsText.shouldBe}</dt>
          <dd>{remedy === 'delete' ? requestsText.shouldGo : shown(proposed)}</dd>
        </div>
      </dl>
      <p class="small">{ground}</p>
    </li>
  )
}

function Specify({ request, changed, close }: Case & { close: (() => void) | null }) {
  const sending = useSending()
  return (
    <>
      {request.items.length === 0 && <p class="muted">{requestsText.specifyHelp}</p>}
      <CaseForm
        sending={sending}
        fields={['items']}
        submit={requestsText.saveItems}
        changed={changed}
        {...(close && { cancel: close })}
        onSubmit={async (fields) => {
          const items = readItems(fields)
          await send('PUT', `/api/requests/${request.id}/items`, { revision: request.revision, items })
          changed()
        }}
      >
        <ItemRows items={request.items} least={1} sending={sending} />
      </CaseForm>
    </>
  )
}

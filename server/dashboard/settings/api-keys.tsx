import { useContext, useState } from 'preact/hooks'
import type { ApiKeyView, MadeApiKey } from '../../../src/api-key.ts'
import { send } from '../api.ts'
import { instantName } from '../calendar.ts'
import { useLoaded } from '../loaded.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { Copyable } from '../parts/copyable.tsx'
import { Field, Form } from '../parts/form.tsx'
import { ReadOnly } from '../parts/maintained.tsx'
import { fill } from '../phrase.ts'
import { refusalAt } from '../refusal-texts.ts'
import { useSending } from '../sending.ts'
import { text } from '../text.ts'

/** The keys of a site: which there are, when each was used, a new one, and the end of one. */
export function ApiKeys({ siteId }: { siteId: number }) {
  const path = `/api/sites/${siteId}/keys`
  const keys = useLoaded<ApiKeyView[]>(path)
  const making = useSending()
  const revoking = useSending()
  const isReadOnly = useContext(ReadOnly)
  const [made, setMade] = useState<MadeApiKey | null>(null)
  return (
    <section class="panel">
      <h2>{text.keys.title}</h2>
      <p class="muted">{text.keys.help}</p>
      <Answer of={keys} empty={<Skeleton kind="row" lines={1} />}>
        {(list) =>
          list.length === 0 ? (
            <p>{text.keys.none}</p>
          ) : (
            <ul class="keys">
              {list.map(({ id, name, createdAt, lastUsedAt }) => (
                <li key={id}>
                  <div>
                    <strong>{name}</strong>
                    <p class="muted small">
                      {fill(text.keys.made, { instant: instantName(createdAt) })}
                      {' · '}
                      {lastUsedAt
                        ? fill(text.keys.used, { instant: instantName(lastUsedAt) })
                        : text.keys.unused}
                    </p>
                  </div>
                  {!isReadOnly && (
                    <button
                      type="button"
                      class="button"
                      aria-label={fill(text.keys.revokeNamed, { name })}
                      aria-disabled={revoking.busy}
                      onClick={() =>
                        void revoking.run(async () => {
                          await send('DELETE', `${path}/${id}`)
                          if (made?.id === id) setMade(null)
                          keys.again()
                        })
                      }
                    >
                      {text.keys.revoke}
                    </button>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
      {revoking.refusal && <p class="field-wrong">{text.refusals[revoking.refusal.code]}</p>}
      {made && (
        <div class="made-key" role="status">
          <h3>{text.keys.secret}</h3>
          <p class="muted">{text.keys.secretHelp}</p>
          <Copyable label={text.keys.secret} value={made.secret} />
        </div>
      )}
      {!isReadOnly && (
        <Form
          key={made?.id}
          sending={making}
          submit={text.keys.create}
          onSubmit={async (fields) => {
            setMade(await send<MadeApiKey>('POST', path, { name: String(fields.get('name')) }))
            keys.again()
          }}
        >
          <Field label={text.keys.name} help={text.keys.nameHelp} wrong={refusalAt(making.refusal, 'name')}>
            {(attributes) => (
              <input {...attributes} name="name" required maxLength={100} autocomplete="off" />
            )}
          </Field>
        </Form>
      )}
    </section>
  )
}

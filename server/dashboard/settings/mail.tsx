import { useContext, useState } from 'preact/hooks'
import { STAFF_LANGUAGES } from '../../../src/language.ts'
import { MAIL_KINDS, type SiteMail, type SubscriptionView } from '../../../src/mail.ts'
import { send } from '../api.ts'
import { instantName } from '../calendar.ts'
import { useLoaded } from '../loaded.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { Field, FieldGroup, Form } from '../parts/form.tsx'
import { ReadOnly } from '../parts/maintained.tsx'
import { fill } from '../phrase.ts'
import { languageName } from '../figure.ts'
import { refusalAt } from '../refusal-texts.ts'
import { useSending } from '../sending.ts'
import { text } from '../text.ts'

/** Who gets reports and alerts of a site by e-mail: the addresses, a new one, and the end of one. */
export function MailPanel({ siteId }: { siteId: number }) {
  const path = `/api/sites/${siteId}/mail`
  const mail = useLoaded<SiteMail>(path)
  const removing = useSending()
  const isReadOnly = useContext(ReadOnly)
  const remove = ({ id }: SubscriptionView) =>
    void removing.run(async () => {
      await send('DELETE', `${path}/${id}`)
      mail.again()
    })
  return (
    <section class="panel">
      <h2>{text.mail.title}</h2>
      <p class="muted">{text.mail.help}</p>
      <Answer of={mail} empty={<Skeleton kind="row" lines={1} />}>
        {({ isOn, subscriptions }) => (
          <>
            {!isOn && (
              <div class="mail-off">
                <p>{text.mail.off}</p>
                {subscriptions.length > 0 && <p>{text.mail.offList}</p>}
              </div>
            )}
            {isOn && subscriptions.length === 0 && <p>{text.mail.none}</p>}
            {subscriptions.length > 0 && (
              <ul class="keys">
                {subscriptions.map((subscription) => (
                  <Subscribed
                    key={subscription.id}
                    subscription={subscription}
                    busy={removing.busy}
                    remove={() => remove(subscription)}
                  />
                ))}
              </ul>
            )}
            {removing.refusal && <p class="field-wrong">{text.refusals[removing.refusal.code]}</p>}
            {isOn && !isReadOnly && <NewAddress path={path} added={mail.again} />}
          </>
        )}
      </Answer>
    </section>
  )
}

function Subscribed({
  subscription: { address, kinds, language, createdAt, confirmedAt, lastSentAt, refused },
  busy,
  remove,
}: {
  subscription: SubscriptionView
  busy: boolean
  remove: () => void
}) {
  return (
    <li>
      <div>
        <strong>{address}</strong>
        <p class="small">
          {[...kinds.map((kind) => text.mail.kinds[kind].name), languageName(language)].join(' · ')}
        </p>
        <p class="muted small">
          {confirmedAt
            ? fill(text.mail.confirmed, { instant: instantName(confirmedAt) })
            : fill(text.mail.asked, { instant: instantName(createdAt) })}
          {confirmedAt && lastSentAt && (
            <>
              {' · '}
              {fill(text.mail.sent, { instant: instantName(lastSentAt) })}
            </>
          )}
        </p>
        {refused && <p class="mail-refused small">{text.mail.refused}</p>}
      </div>
      {!useContext(ReadOnly) && (
        <button
          type="button"
          class="button"
          aria-label={fill(text.mail.removeNamed, { address })}
          aria-disabled={busy}
          onClick={remove}
        >
          {text.mail.remove}
        </button>
      )}
    </li>
  )
}

function NewAddress({ path, added }: { path: string; added: () => void }) {
  const adding = useSending()
  const [made, setMade] = useState<SubscriptionView | null>(null)
  // A form that was taken is followed by an empty one; one that was not stays as it is.
  const [taken, setTaken] = useState(0)
  return (
    <>
      <Form
        key={taken}
        sending={adding}
        submit={text.mail.create}
        onSubmit={async (fields) => {
          setMade(null)
          setMade(
            await send<SubscriptionView>('POST', path, {
              address: String(fields.get('address')),
              language: fields.get('language'),
              kinds: fields.getAll('kinds'),
            }),
          )
          setTaken(taken + 1)
          added()
        }}
      >
        <Field label={text.mail.address} wrong={refusalAt(adding.refusal, 'address')}>
          {(attributes) => (
            <input
              {...attributes}
              name="address"
              type="email"
              required
              maxLength={254}
              autocomplete="off"
              spellcheck={false}
            />
          )}
        </Field>
        <FieldGroup label={text.mail.which} wrong={refusalAt(adding.refusal, 'kinds')}>
          {MAIL_KINDS.map((kind) => (
            <label key={kind} class="choice">
              <input type="checkbox" name="kinds" value={kind} defaultChecked={kind === 'weekly'} />
              <span>
                {text.mail.kinds[kind].name}
                <span class="field-help">{text.mail.kinds[kind].help}</span>
              </span>
            </label>
          ))}
        </FieldGroup>
        <Field label={text.mail.language} wrong={refusalAt(adding.refusal, 'language')}>
          {(attributes) => (
            <select {...attributes} name="language">
              {STAFF_LANGUAGES.map((language) => (
                <option key={language} value={language}>
                  {languageName(language)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </Form>
      <p class="saved" role="status">
        {made && fill(text.mail.made, { address: made.address })}
      </p>
    </>
  )
}

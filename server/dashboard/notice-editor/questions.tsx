import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { STAFF_LANGUAGES, type StaffLanguage } from '../../../src/language.ts'
import type { NoticeDetail } from '../../../src/privacy-notice-view.ts'
import type { Statement } from '../../../src/processing.ts'
import { send } from '../api.ts'
import { count, languageName } from '../figure.ts'
import { Field, FieldGroup, Form } from '../parts/form.tsx'
import { fill, plural } from '../phrase.ts'
import { useSending } from '../sending.ts'
import { LOCALE, text } from '../text.ts'
import { YesOrNo } from './answer-fields.tsx'
import { draftOf, NOTHING, type Draft } from './draft.ts'
import { faultFinder } from './fault-at.ts'
import { OthersFields } from './others-fields.tsx'
import { PartyFields } from './party-fields.tsx'
import { PurposeFields } from './purpose-fields.tsx'
import { SaidFields } from './said-fields.tsx'
import { noticeText } from './text.ts'

/** Ten questions, whose answers make a whole notice. Before the first are saved, nothing is marked as missing. */
export function Questions({
  detail,
  saved,
}: {
  detail: NoticeDetail
  saved: (detail: NoticeDetail) => void
}) {
  const [{ controller, statement }, setDraft] = useState<Draft>(() => draftOf(detail))
  const [isSaved, setSaved] = useState(false)
  const sending = useSending()
  const faultAt = faultFinder(detail.revision === 0 ? [] : detail.faults)
  const { languages } = statement
  const say = (part: Partial<Statement>) => setDraft({ controller, statement: { ...statement, ...part } })
  const be = (part: Partial<Draft['controller']>) =>
    setDraft({ controller: { ...controller, ...part }, statement })
  const saidProps = { languages, faultAt }
  const partyProps = { faultAt }
  const { contact, officer } = controller

  return (
    <Form
      sending={sending}
      submit={noticeText.save}
      read={() => ({ controller, statement })}
      onSubmit={async () => {
        setSaved(false)
        const path = `/api/notices/${detail.register.id}`
        const { revision, controller: controllerBefore } = detail
        const answer = await send<NoticeDetail>('PUT', path, {
          revision,
          controllerBefore,
          controller,
          statement,
        })
        // Somebody may have said it otherwise meanwhile, with another register.
        setDraft((now) => (now.controller === controller ? { ...now, controller: answer.controller } : now))
        saved(answer)
        setSaved(true)
      }}
    >
      <Question title={noticeText.q1} help={noticeText.q1Help}>
        <PartyFields {...partyProps} path="controller" party={controller} change={be} />
        <Field label={noticeText.businessId} wrong={faultAt('controller.businessId')}>
          {(attributes) => (
            <input
              {...attributes}
              class="day"
              maxLength={30}
              autocomplete="off"
              value={controller.businessId}
              onInput={({ currentTarget: { value } }) => be({ businessId: value })}
            />
          )}
        </Field>
      </Question>
      <Question title={noticeText.q2} help={noticeText.q2Help}>
        <PartyFields
          {...partyProps}
          path="contact"
          party={contact}
          change={(party) => be({ contact: party })}
        />
        {contact.address === '' && controller.address !== '' && (
          <p>
            <button
              type="button"
              class="button"
              onClick={() => be({ contact: { ...contact, address: controller.address } })}
            >
              {noticeText.sameAddress}
            </button>
          </p>
        )}
      </Question>
      <Question isAlone title={noticeText.q3} help={noticeText.q3Help}>
        <YesOrNo
          label={noticeText.q3}
          answer={officer !== null}
          wrong={null}
          change={(yes) => be({ officer: yes ? { name: '', address: '', phone: '', email: '' } : null })}
        />
        {officer && (
          <PartyFields
            {...partyProps}
            path="officer"
            party={officer}
            change={(party) => be({ officer: party })}
          />
        )}
      </Question>
      <Question isAlone title={noticeText.q4} help={noticeText.q4Help}>
        <Languages languages={languages} change={(list) => say({ languages: list })} />
      </Question>
      <Question title={noticeText.q5} help={noticeText.q5Help}>
        <PurposeFields statement={statement} faultAt={faultAt} change={(purposes) => say({ purposes })} />
      </Question>
      <Question title={noticeText.q6} help={noticeText.q6Help}>
        <p>
          {fill(noticeText.keptNow, { time: timeSpan(detail.keptMonths) })}{' '}
          <a href="/app/customers/retention">{noticeText.keptChange}</a>
        </p>
        <SaidFields
          {...saidProps}
          label={noticeText.reason}
          path="keptReason"
          said={statement.keptReason}
          change={(keptReason) => say({ keptReason })}
        />
      </Question>
      <Question title={noticeText.q7} help={noticeText.q7Help}>
        <YesOrNo
          label={noticeText.decisions}
          answer={statement.decisions}
          wrong={faultAt('decisions')}
          change={(decisions) => say({ decisions })}
        />
        <YesOrNo
          label={noticeText.profiling}
          answer={statement.profiling}
          wrong={faultAt('profiling')}
          change={(profiling) => say({ profiling })}
        />
        <SaidFields
          {...saidProps}
          label={noticeText.automatedText}
          path="automatedText"
          said={statement.automatedText}
          change={(automatedText) => say({ automatedText })}
        />
      </Question>
      <Question isAlone title={noticeText.q8}>
        <YesOrNo
          label={noticeText.q8}
          answer={statement.papers}
          wrong={faultAt('papers')}
          change={(papers) => say({ papers })}
        />
      </Question>
      <Question title={noticeText.q9} help={noticeText.q9Help}>
        <OthersFields detail={detail} statement={statement} faultAt={faultAt} change={say} />
      </Question>
      <Question title={noticeText.q10} help={noticeText.q10Help}>
        {statement.security.map((line, at) => (
          <div key={at} class="purpose-details">
            <SaidFields
              {...saidProps}
              label={noticeText.measure}
              path={`security.${at}`}
              said={line}
              change={(said) => say({ security: statement.security.with(at, said) })}
            />
            <p>
              <button
                type="button"
                class="button"
                onClick={() => say({ security: statement.security.toSpliced(at, 1) })}
              >
                {noticeText.remove}
              </button>
            </p>
          </div>
        ))}
        <p>
          <button
            type="button"
            class="button"
            onClick={() => say({ security: [...statement.security, NOTHING] })}
          >
            {noticeText.addMeasure}
          </button>
        </p>
      </Question>
      {/* What the form itself leaves to the field that is wrong; here it may be any of a hundred. */}
      {sending.refusal?.field && (
        <p class="form-refusal" role="alert">
          {sending.refusal.code === 'changed_meanwhile'
            ? noticeText.meanwhile
            : text.refusals[sending.refusal.code]}
        </p>
      )}
      <p class="saved" role="status">
        {isSaved && (
          <>
            {savedText(detail.faults.length)}{' '}
            <a href={`/app/notices/${detail.register.id}/preview`}>{noticeText.goPreview}</a>
          </>
        )}
      </p>
    </Form>
  )
}

/** Whole years as years. */
function timeSpan(months: number): string {
  const [many, unit] = months % 12 === 0 ? [months / 12, 'year'] : [months, 'month']
  return new Intl.NumberFormat(LOCALE, { style: 'unit', unit, unitDisplay: 'long' }).format(many)
}

function savedText(gaps: number): string {
  return gaps === 0 ? noticeText.savedWhole : fill(plural(noticeText.savedGaps, gaps), { count: count(gaps) })
}

function Question({
  title,
  help,
  isAlone = false,
  children,
}: {
  title: string
  help?: string
  /** It asks one thing, whose own legend would say the same again. */
  isAlone?: boolean
  children: ComponentChildren
}) {
  return (
    <section class={`panel question ${isAlone ? 'question-alone' : ''}`}>
      <h2>{title}</h2>
      {help && <p class="muted">{help}</p>}
      {children}
    </section>
  )
}

function Languages({
  languages,
  change,
}: {
  languages: readonly StaffLanguage[]
  change: (languages: StaffLanguage[]) => void
}) {
  return (
    <FieldGroup label={noticeText.q4} wrong={null}>
      <div class="choices">
        {STAFF_LANGUAGES.map((one) => (
          <label key={one} class="choice">
            <input
              type="checkbox"
              checked={languages.includes(one)}
              // One at least stays.
              disabled={languages.length === 1 && languages.includes(one)}
              onChange={() =>
                change(STAFF_LANGUAGES.filter((each) => languages.includes(each) !== (each === one)))
              }
            />
            <span>{languageName(one)}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}

import { BREACH_KINDS, BREACH_LACKS, BREACH_RISKS, type BreachView } from '../../../src/breach.ts'
import { SelectField, TickBox } from '../parts/fields.tsx'
import { Field, FieldGroup, Form } from '../parts/form.tsx'
import { refusalOf } from '../refusal-texts.ts'
import { useSending } from '../sending.ts'
import { breachText } from './text.ts'

/** What `POST` and `PATCH /api/breaches` take. */
export type WrittenBreach = Record<string, unknown>

/** A breach as somebody writes it down; what became of it only once it is documented. */
export function BreachForm({
  breach,
  onSubmit,
}: {
  breach: BreachView | null
  onSubmit: (written: WrittenBreach) => Promise<void>
}) {
  const sending = useSending()
  const { refusal } = sending
  const area = (
    name: 'happened' | 'data' | 'consequences' | 'measures' | 'authorityReason' | 'subjectsReason',
  ) => (
    <Field label={breachText[name]} wrong={wrongOf(name)}>
      {(attributes) => (
        <textarea
          {...attributes}
          name={name}
          rows={name === 'happened' ? 3 : 2}
          maxLength={5_000}
          required={name === 'happened'}
          defaultValue={breach?.[name] ?? ''}
        />
      )}
    </Field>
  )
  const time = (name: 'noticedAt' | 'beganAt' | 'authorityToldAt', value: string, help?: string) => (
    <Field label={breachText[name]} {...(help && { help })} wrong={wrongOf(name, breachText.timeWrong)}>
      {(attributes) => (
        <input
          {...attributes}
          name={name}
          type="datetime-local"
          required={name === 'noticedAt'}
          defaultValue={value}
        />
      )}
    </Field>
  )
  const number = (name: 'persons' | 'records') => (
    <Field label={breachText[name]} wrong={null}>
      {(attributes) => (
        <input
          {...attributes}
          class="short"
          name={name}
          type="number"
          min={0}
          defaultValue={breach?.[name] === null ? '' : String(breach?.[name] ?? '')}
        />
      )}
    </Field>
  )
  const wrongOf = (field: string, expected: string = breachText.happenedWrong) => {
    // What keeps it from being closed is said otherwise than what cannot be.
    const lack = refusal?.message.startsWith('"closed"') && BREACH_LACKS.find((one) => one === field)
    return refusalOf(refusal, field, lack ? breachText.lacks[lack] : expected)
  }
  return (
    <Form
      sending={sending}
      submit={breach ? breachText.keep : breachText.record}
      explain={({ code }) => (code === 'changed_meanwhile' ? breachText.changedMeanwhile : null)}
      read={(fields) => [...fields]}
      onSubmit={(fields) => onSubmit(writtenOf(fields, breach !== null))}
    >
      <FieldGroup
        label={breachText.kindsLabel}
        wrong={refusal?.field?.startsWith('kinds') ? breachText.kindsWrong : null}
      >
        {BREACH_KINDS.map((kind) => (
          <TickBox
            key={kind}
            name="kinds"
            value={kind}
            label={breachText.kinds[kind]}
            isTicked={breach?.kinds.includes(kind) ?? false}
          />
        ))}
      </FieldGroup>
      {area('happened')}
      {time(
        'noticedAt',
        localOf(breach ? breach.noticedAt : new Date().toISOString()),
        breachText.noticedHelp,
      )}
      {time('beganAt', localOf(breach?.beganAt ?? null), breachText.beganHelp)}
      {area('data')}
      {number('persons')}
      {number('records')}
      {area('consequences')}
      {area('measures')}
      <SelectField
        name="risk"
        label={breachText.risk}
        {...(refusal?.field === 'risk' && { help: breachText.lacks.risk })}
        options={{ '': breachText.noRisk, ...breachText.risks }}
        value={breach?.risk ?? ''}
      />
      {breach && (
        <>
          <h3>{breachText.authority}</h3>
          {time('authorityToldAt', localOf(breach.authorityToldAt))}
          <Line name="authorityReference" value={breach.authorityReference} />
          {area('authorityReason')}
          <h3>{breachText.subjects}</h3>
          <Field label={breachText.subjectsToldOn} wrong={wrongOf('subjectsToldOn')}>
            {(attributes) => (
              <input
                {...attributes}
                class="day"
                name="subjectsToldOn"
                type="date"
                defaultValue={breach.subjectsToldOn ?? ''}
              />
            )}
          </Field>
          <Line name="subjectsHow" value={breach.subjectsHow} />
          {area('subjectsReason')}
          <TickBox name="closed" label={breachText.close} isTicked={breach.closed} />
        </>
      )}
    </Form>
  )
}

function Line({ name, value }: { name: 'authorityReference' | 'subjectsHow'; value: string }) {
  return (
    <Field label={breachText[name]} wrong={null}>
      {(attributes) => <input {...attributes} name={name} maxLength={5_000} defaultValue={value} />}
    </Field>
  )
}

function writtenOf(fields: FormData, isKnown: boolean): WrittenBreach {
  const said = (name: string) => String(fields.get(name) ?? '').trim()
  const at = (name: string) => (said(name) === '' ? null : new Date(said(name)).toISOString())
  const number = (name: string) => (said(name) === '' ? null : Number(said(name)))
  return {
    kinds: fields.getAll('kinds'),
    happened: said('happened'),
    noticedAt: at('noticedAt'),
    beganAt: at('beganAt'),
    data: said('data'),
    persons: number('persons'),
    records: number('records'),
    consequences: said('consequences'),
    measures: said('measures'),
    risk: BREACH_RISKS.find((risk) => risk === said('risk')) ?? null,
    ...(isKnown && {
      authorityToldAt: at('authorityToldAt'),
      authorityReference: said('authorityReference'),
      authorityReason: said('authorityReason'),
      subjectsToldOn: said('subjectsToldOn') || null,
      subjectsHow: said('subjectsHow'),
      subjectsReason: said('subjectsReason'),
      closed: fields.has('closed'),
    }),
  }
}

/** An instant as a field of local time writes it, to the minute. */
function localOf(instant: string | null): string {
  if (instant === null) return ''
  const at = new Date(instant)
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

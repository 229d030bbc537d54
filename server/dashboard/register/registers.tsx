import { useState } from 'preact/hooks'
import { CURRENCIES, type Currency } from '../../../src/money.ts'
import type { FieldRules, RegisterView } from '../../../src/register.ts'
import { EditableList } from '../parts/editable-list.tsx'
import { send } from '../api.ts'
import { monthName } from '../calendar.ts'
import { NumberField, RadioGroup, SelectField, TextField } from '../parts/fields.tsx'
import { Field, Form } from '../parts/form.tsx'
import { useSending } from '../sending.ts'
import { useMay } from '../session.tsx'
import { FieldRuleList } from './field-rule-list.tsx'
import { registerText } from './text.ts'

const MONTHS = Array.from({ length: 12 }, (_, month) => month + 1)

export function Registers({
  registers,
  changed,
}: {
  registers: readonly RegisterView[]
  changed: () => void
}) {
  const maintains = useMay()('registers.maintain')
  return (
    <section class="panel">
      <h2>{registerText.registersTitle}</h2>
      <p class="muted">{registerText.registersHelp}</p>
      <EditableList
        items={registers}
        maintains={maintains}
        add={registerText.addRegister}
        about={(register) => (
          <p class="muted small">
            {register.defaultCountry} · {register.currency} ·{' '}
            {registerText.directories[register.directoryOf].name}
          </p>
        )}
        form={(register, done) => (
          <RegisterForm
            register={register}
            submit={register ? registerText.save : registerText.addRegister}
            onSubmit={async (message) => {
              if (register) await send('PATCH', `/api/registers/${register.id}`, message)
              else await send('POST', '/api/registers', message)
              done()
              changed()
            }}
          />
        )}
      />
    </section>
  )
}

function RegisterForm({
  register,
  submit,
  onSubmit,
}: {
  register: RegisterView | null
  submit: string
  onSubmit: (message: Omit<RegisterView, 'id'>) => Promise<void>
}) {
  const sending = useSending()
  const [rules, setRules] = useState<FieldRules>(register?.fieldRules ?? {})
  const wrong = (field: string, words: string) => (sending.refusal?.field === field ? words : null)
  return (
    <Form
      sending={sending}
      submit={submit}
      onSubmit={(fields) =>
        onSubmit({
          name: String(fields.get('name')),
          defaultCountry: String(fields.get('defaultCountry')).toUpperCase(),
          paperDays: Number(fields.get('paperDays')),
          directoryOf: fields.get('directoryOf') === 'everyone' ? 'everyone' : 'contacts',
          fieldRules: rules,
          currency: String(fields.get('currency')) as Currency,
          financialYearEnds: Number(fields.get('financialYearEnds')),
        })
      }
    >
      <TextField
        name="name"
        label={registerText.registerName}
        most={100}
        value={register?.name ?? ''}
        wrong={wrong('name', registerText.registerTaken)}
      />
      <Field
        label={registerText.defaultCountry}
        help={registerText.defaultCountryHelp}
        wrong={wrong('defaultCountry', registerText.defaultCountryHelp)}
      >
        {(attributes) => (
          <input
            {...attributes}
            class="short"
            name="defaultCountry"
            required
            maxLength={2}
            defaultValue={register?.defaultCountry ?? 'FI'}
          />
        )}
      </Field>
      <NumberField
        name="paperDays"
        label={registerText.paperDays}
        help={registerText.paperDaysHelp}
        most={365}
        value={register?.paperDays ?? 30}
        wrong={wrong('paperDays', registerText.paperDaysWrong)}
      />
      <SelectField
        name="currency"
        label={registerText.currency}
        options={Object.fromEntries(CURRENCIES.map((one) => [one, one])) as Record<Currency, string>}
        value={register?.currency ?? CURRENCIES[0]}
      />
      <SelectField
        name="financialYearEnds"
        label={registerText.financialYearEnds}
        help={registerText.financialYearHelp}
        options={Object.fromEntries(MONTHS.map((month) => [month, monthName(month)]))}
        value={String(register?.financialYearEnds ?? 12)}
      />
      <RadioGroup
        name="directoryOf"
        label={registerText.directoryOf}
        options={registerText.directories}
        value={register?.directoryOf ?? 'contacts'}
      />
      <FieldRuleList rules={rules} change={setRules} />
    </Form>
  )
}

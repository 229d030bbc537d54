import { STAFF_LANGUAGES } from '../../../src/language.ts'
import { REGISTER_FIELDS, type RegisterField } from '../../../src/register-field.ts'
import { NEEDS, type FieldRules, type Need } from '../../../src/register.ts'
import { fill } from '../phrase.ts'
import { language } from '../text.ts'
import { registerText } from './text.ts'

/** Which fields are not voluntary, why, and what follows without them (R5). */
export function FieldRuleList({ rules, change }: { rules: FieldRules; change: (rules: FieldRules) => void }) {
  const ruled = REGISTER_FIELDS.filter((field) => rules[field])
  const free = REGISTER_FIELDS.filter((field) => !rules[field])
  const without = (field: RegisterField) => {
    const { [field]: _, ...others } = rules
    return others
  }
  return (
    <fieldset class="field">
      <legend>{registerText.rules}</legend>
      <p class="field-help">{registerText.rulesHelp}</p>
      {ruled.map((field) => {
        const rule = rules[field]!
        return (
          <fieldset key={field} class="field rule">
            <legend>{registerText.fields[field]}</legend>
            <select
              aria-label={fill(registerText.ruleOf, { field: registerText.fields[field] })}
              onChange={({ currentTarget: { value } }) =>
                change(
                  value === '' ? without(field) : { ...rules, [field]: { ...rule, need: value as Need } },
                )
              }
            >
              {NEEDS.map((need) => (
                <option key={need} value={need} selected={need === rule.need}>
                  {registerText.needs[need]}
                </option>
              ))}
              <option value="">{registerText.needs.voluntary}</option>
            </select>
            {STAFF_LANGUAGES.map((one) => (
              <input
                key={one}
                lang={one}
                aria-label={fill(registerText.consequenceIn, { language: one })}
                placeholder={
                  one === language
                    ? registerText.consequence
                    : fill(registerText.consequenceIn, { language: one })
                }
                maxLength={300}
                value={rule.consequence[one] ?? ''}
                required={one === language && Object.keys(rule.consequence).length === 0}
                onInput={({ currentTarget: { value } }) => {
                  const { [one]: _, ...others } = rule.consequence
                  const consequence = value === '' ? others : { ...others, [one]: value }
                  change({ ...rules, [field]: { ...rule, consequence } })
                }}
              />
            ))}
          </fieldset>
        )
      })}
      <select
        aria-label={registerText.addRule}
        value=""
        onChange={({ currentTarget }) => {
          const field = currentTarget.value as RegisterField
          currentTarget.value = ''
          change({ ...rules, [field]: { need: 'contractual', consequence: {} } })
        }}
      >
        <option value="">{registerText.addRule}</option>
        {free.map((field) => (
          <option key={field} value={field}>
            {registerText.fields[field]}
          </option>
        ))}
      </select>
    </fieldset>
  )
}

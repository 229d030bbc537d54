import { html, raw } from 'hono/html'
import { AUTOCOMPLETE_FIELDS, CUSTOMER_FIELDS, type CustomerField } from '../../src/customer-field.ts'
import type { StaffLanguage } from '../../src/language.ts'
import { PERSON_ONLY, VALUE_LIMITS, type RegisterValues } from '../../src/register-field.ts'
import type { FieldRule, FieldRules } from '../../src/register.ts'
import { TEXTS } from './text.ts'

export type Wrong = Partial<Record<CustomerField | 'form', string>>

/** What browsers fill in by themselves: where a field has two names, the later one is of what people read. */
const AUTOFILL = Object.fromEntries(
  Object.entries(AUTOCOMPLETE_FIELDS).map(([name, field]) => [field, name]),
) as Readonly<Record<CustomerField, string>>

/** The fields to tell, with what was written before and what is wrong with it. */
export function toldForm(
  language: StaffLanguage,
  {
    kind,
    values,
    wrong,
    rules,
  }: { kind: 'person' | 'organisation'; values: RegisterValues; wrong: Wrong; rules: FieldRules },
) {
  const text = TEXTS[language]
  const fields = CUSTOMER_FIELDS.filter((field) => kind === 'person' || !PERSON_ONLY.includes(field))
  return html`<form method="post">
    <p class="quiet">${text.voluntary}</p>
    ${wrong.form === undefined ? '' : html`<p class="wrong" role="alert">${wrong.form}</p>`}
    ${fields.map((field) =>
      input({
        name: field,
        label: text.fields[field],
        value: values[field] ?? '',
        wrong: wrong[field],
        told: toldOf(rules[field], language),
        attributes: `autocomplete="${AUTOFILL[field]}" maxlength="${VALUE_LIMITS[field]}"`,
      }),
    )}
    <p><button>${text.send}</button></p>
  </form>`
}

/** Why it is asked for and what follows without it (R5); undefined where it is voluntary. */
function toldOf(rule: FieldRule | undefined, language: StaffLanguage): string | undefined {
  if (!rule) return undefined
  const said = rule.consequence[language] ?? Object.values(rule.consequence)[0] ?? ''
  return `${TEXTS[language].needs[rule.need]} ${said}`
}

export function signInForm(language: StaffLanguage, wrong: string | undefined) {
  const text = TEXTS[language].signIn
  return html`<p>${text.body}</p>
    <form method="post">
      ${wrong === undefined ? '' : html`<p class="wrong" role="alert">${wrong}</p>`}
      ${input({ name: 'username', label: text.username, value: '', attributes: 'autocomplete="username" required' })}
      ${input({
        name: 'password',
        label: text.password,
        value: '',
        attributes: 'type="password" autocomplete="current-password" required',
      })}
      <p><button>${text.button}</button></p>
    </form>`
}

export function signOutForm(language: StaffLanguage) {
  return html`<form method="post" action="/customer/sign-out">
    <p><button class="quiet-button">${TEXTS[language].own.signOut}</button></p>
  </form>`
}

export function input({
  name,
  label,
  value,
  wrong,
  told,
  attributes,
}: {
  name: string
  label: string
  value: string
  wrong?: string | undefined
  told?: string | undefined
  /** Of ours alone: never what somebody wrote. */
  attributes: string
}) {
  const described = [
    ...(wrong === undefined ? [] : [`${name}-wrong`]),
    ...(told === undefined ? [] : [`${name}-told`]),
  ]
  return html`<p class="field">
    <label for="${name}">${label}</label>
    <input
      id="${name}"
      name="${name}"
      value="${value}"
      ${raw(attributes)}
      ${wrong === undefined ? '' : raw('aria-invalid="true"')}
      ${described.length > 0 ? raw(`aria-describedby="${described.join(' ')}"`) : ''}
    />
    ${wrong === undefined ? '' : html`<span class="wrong" id="${name}-wrong">${wrong}</span>`}
    ${told === undefined ? '' : html`<span class="quiet" id="${name}-told">${told}</span>`}
  </p>`
}

import { html, raw } from 'hono/html'
import type { StaffLanguage } from '../../src/language.ts'
import { GROUP_OF, REGISTER_FIELDS } from '../../src/register-field.ts'
import { DEFECTS, RIGHTS, type RequestChannel } from '../../src/subject-request.ts'
import { input } from '../customer-access/forms.ts'
import { FIELD_NAMES } from '../requests/field-names.ts'
import type { Wrong, Written, WrittenItem } from './read-form.ts'
import { RIGHTS_TEXTS } from './rights-texts.ts'
import type { RightsText } from './text/rights-text.ts'

type Html = ReturnType<typeof html>

export type RightsForm = {
  readonly language: StaffLanguage
  readonly register: string
  /** How whoever asks came here: by one of our links or signed in, and it is known who it is. */
  readonly channel: Extract<RequestChannel, 'web' | 'link' | 'account'>
  /** Codes can be sent. */
  readonly mails: boolean
  readonly written: Written
  readonly wrong: Wrong
}

/** Any right, several at once (R74, R88); what is wrong stands beside its input, and what was written stays. */
export function rightsForm({ language, register, channel, mails, written, wrong }: RightsForm): Html {
  const text = RIGHTS_TEXTS[language]
  const identity =
    channel === 'link'
      ? text.byLink
      : channel === 'account'
        ? text.byAccount
        : mails
          ? text.byCode
          : text.byStaff
  return html`<p>${text.intro(register)}</p>
    <p>${text.time}</p>
    <form method="post" novalidate>
      ${Object.keys(wrong).length === 0 ? '' : html`<p class="wrong" role="alert">${wrong['form'] ?? text.wrong.some}</p>`}
      ${rightsAsked(text, written, wrong)} ${itemsOf(language, written, wrong)}
      ${area({ name: 'words', label: text.words.label, help: text.words.help, value: written.words, wrong: wrong['words'], rows: 5, most: 5_000 })}
      <fieldset>
        <legend>${text.you}</legend>
        ${
          channel === 'web'
            ? html`${input({
                name: 'name',
                label: text.name,
                value: written.name,
                wrong: wrong['name'],
                attributes: 'autocomplete="name" maxlength="200" required',
              })}
              ${input({
                name: 'email',
                label: text.email,
                value: written.email,
                wrong: wrong['email'],
                attributes: 'type="email" autocomplete="email" maxlength="254" required',
              })}`
            : ''
        }
        <p>${identity}</p>
      </fieldset>
      <p><button>${text.send}</button></p>
    </form>`
}

function rightsAsked(text: RightsText, { rights }: Written, wrong: Wrong): Html {
  const told = ['right-help', ...(wrong['right'] === undefined ? [] : ['right-wrong'])].join(' ')
  return html`<fieldset aria-describedby="${told}">
    <legend>${text.asked.legend}</legend>
    <p class="quiet" id="right-help">${text.asked.help}</p>
    ${beside('right', wrong)}
    ${RIGHTS.map(
      (right) =>
        html`<div class="choice">
          <input
            type="checkbox"
            id="right-${right}"
            name="right"
            value="${right}"
            aria-describedby="right-${right}-text"
            ${rights.includes(right) ? raw('checked') : ''}
          />
          <label for="right-${right}">${text.rights[right].name}</label>
          <p class="quiet" id="right-${right}-text">${text.rights[right].text}</p>
        </div>`,
    )}
  </fieldset>`
}

/** Shown while a mistake is to be corrected; a browser that cannot tell shows it always. */
function itemsOf(language: StaffLanguage, { items }: Written, wrong: Wrong): Html {
  const text = RIGHTS_TEXTS[language].items
  const [first, ...others] = items.map((item, at) => itemFields(language, { item, at, wrong }))
  const isMore = items.some(
    (item, at) => at > 0 && (Object.values(item).some(Boolean) || wrong[`field-${at}`] !== undefined),
  )
  return html`<fieldset class="items">
    <legend>${text.legend}</legend>
    <p class="quiet">${text.help}</p>
    ${beside('items', wrong)} ${first}
    <details ${isMore ? raw('open') : ''}>
      <summary>${text.more}</summary>
      ${others}
    </details>
  </fieldset>`
}

function itemFields(
  language: StaffLanguage,
  { item, at, wrong }: { item: WrittenItem; at: number; wrong: Wrong },
): Html {
  const { items: text, defects } = RIGHTS_TEXTS[language]
  const names = FIELD_NAMES[language]
  const fields = REGISTER_FIELDS.toSorted((one, other) =>
    GROUP_OF[one] === GROUP_OF[other]
      ? 0
      : GROUP_OF[one] === 'billing'
        ? 1
        : GROUP_OF[other] === 'billing'
          ? -1
          : 0,
  )
  return html`<fieldset class="item">
    <legend>${text.nth(at + 1)}</legend>
    ${choice({ name: `field-${at}`, label: text.field, choose: text.choose, value: item.field, wrong, options: fields.map((field) => [field, names[field]]) })}
    ${choice({ name: `defect-${at}`, label: text.defect, choose: text.choose, value: item.defect, wrong, options: DEFECTS.map((defect) => [defect, defects[defect]]) })}
    ${input({ name: `proposed-${at}`, label: text.proposed, value: item.proposed, wrong: wrong[`proposed-${at}`], attributes: 'maxlength="2000"' })}
    ${area({ name: `ground-${at}`, label: text.ground, value: item.ground, wrong: wrong[`ground-${at}`], rows: 2, most: 1_000 })}
  </fieldset>`
}

function choice({
  name,
  label,
  choose,
  value,
  wrong,
  options,
}: {
  name: string
  label: string
  choose: string
  value: string
  wrong: Wrong
  options: readonly (readonly [value: string, label: string])[]
}): Html {
  return html`<p class="field">
    <label for="${name}">${label}</label>
    <select id="${name}" name="${name}" ${marked(name, wrong)}>
      <option value="">${choose}</option>
      ${options.map(
        ([option, said]) =>
          html`<option value="${option}" ${option === value ? raw('selected') : ''}>${said}</option>`,
      )}
    </select>
    ${beside(name, wrong)}
  </p>`
}

function area({
  name,
  label,
  help,
  value,
  wrong,
  rows,
  most,
}: {
  name: string
  label: string
  help?: string
  value: string
  wrong: string | undefined
  rows: number
  most: number
}): Html {
  const told = [...(help ? [`${name}-help`] : []), ...(wrong === undefined ? [] : [`${name}-wrong`])]
  return html`<p class="field">
    <label for="${name}">${label}</label>
    ${help ? html`<span class="quiet" id="${name}-help">${help}</span>` : ''}
    <textarea
      id="${name}"
      name="${name}"
      rows="${rows}"
      maxlength="${most}"
      ${told.length > 0 ? raw(`aria-describedby="${told.join(' ')}"`) : ''}
      ${wrong === undefined ? '' : raw('aria-invalid="true"')}
    >
${value}</textarea>
    ${wrong === undefined ? '' : html`<span class="wrong" id="${name}-wrong">${wrong}</span>`}
  </p>`
}

function marked(name: string, wrong: Wrong) {
  return wrong[name] === undefined ? '' : raw(`aria-invalid="true" aria-describedby="${name}-wrong"`)
}

function beside(name: string, wrong: Wrong): Html | '' {
  return wrong[name] === undefined ? '' : html`<span class="wrong" id="${name}-wrong">${wrong[name]}</span>`
}

import { REFUSED } from '../src/choice.ts'
import {
  AUTOCOMPLETE_FIELDS,
  CUSTOMER_FIELDS,
  FIELD_LIMITS,
  type CustomerField,
  type CustomerFields,
} from '../src/customer-field.ts'
import type { SubmissionAnswer, SubmissionMessage } from '../src/submission.ts'
import type { FormsConfig, WidgetConfig } from '../src/widget-config.ts'
import type { Consent } from './consent.ts'
import { providePart } from './part.ts'
import { post } from './post.ts'
import { uuid } from './uuid.ts'

declare const LUPA_PART: FormsConfig

const MARKED = 'form[data-lupa-form]'

/**
 * Sends the mapped fields of marked forms beside the page's own handling, which goes on untouched. Where
 * visits are recorded but not linked, a box beside the form asks once more, unticked (R57).
 * Answers with a function that looks for forms anew.
 */
export function openForms(config: WidgetConfig, consent: Consent): () => void {
  const boxes = new Map<HTMLFormElement, HTMLInputElement>()

  const offerLinking = () => {
    const { services } = consent.choice()
    const wanted =
      // A yes is given under the notice that the page has shown, or not here.
      LUPA_PART.noticeVersion === config.noticeVersion &&
      config.asked.some(({ purpose }) => purpose === 'linking') &&
      services['lupa-statistics'] === true &&
      !services['lupa-linking']
    for (const [form, box] of boxes) {
      if (wanted && box.isConnected) continue
      box.closest('label')?.remove()
      boxes.delete(form)
    }
    if (!wanted) return
    for (const form of document.querySelectorAll<HTMLFormElement>(MARKED)) {
      if (!boxes.has(form)) boxes.set(form, addBox(form))
    }
  }

  // Before the page's own handlers: they may stop the event, or take the fields away.
  document.addEventListener(
    'submit',
    ({ target: form }) => {
      // What a form calls its fields must not be taken for its own properties: hence the prototypes.
      if (!(form instanceof HTMLFormElement) || !Element.prototype.matches.call(form, MARKED)) return
      const box = boxes.get(form)
      if (box?.checked) {
        const { services, purposes } = consent.choice()
        consent.choose({
          purposes: { ...REFUSED.purposes, ...purposes, linking: true },
          services: { ...services, 'lupa-linking': true },
        })
      }
      const fields = readFields(form)
      const name = Element.prototype.getAttribute.call(form, 'data-lupa-form') || 'form'
      if (Object.keys(fields).length > 0) void send(name, fields)
    },
    true,
  )
  // A form that was put into the page later gets its box when somebody begins to fill it in.
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element && target.closest(MARKED)) offerLinking()
  })
  document.addEventListener('DOMContentLoaded', offerLinking)

  const send = async (form: string, fields: CustomerFields) => {
    const linking = consent.choice().services['lupa-linking']
    const token = consent.token()
    const unsent = consent.unsent()
    const message: Partial<SubmissionMessage> = {
      site: config.site,
      key: uuid(),
      form: form.slice(0, 100),
      fields,
      // Without the grant nothing of the visitor goes along.
      ...(linking && token !== undefined && { token }),
      ...(linking && unsent && { consent: unsent }),
    }
    const posted = await post<SubmissionAnswer>(`${config.gateway}/api/submissions`, message)
    // The page has usually gone by now; if not, once more with the same key.
    if (posted === 'away') setTimeout(() => void post(`${config.gateway}/api/submissions`, message), 5_000)
  }

  return offerLinking
}

/** What the form says of a person: fields marked `data-lupa-field`, else known by their `autocomplete` names. */
function readFields(form: HTMLFormElement): CustomerFields {
  const fields: CustomerFields = {}
  const elements = Object.getOwnPropertyDescriptor(HTMLFormElement.prototype, 'elements')!.get!.call(form)
  for (const element of elements as HTMLFormControlsCollection) {
    if (!('value' in element && 'autocomplete' in element)) continue
    const { value, autocomplete, type } = element as HTMLInputElement
    if (type === 'password' || (/^(radio|checkbox)$/.test(type) && !(element as HTMLInputElement).checked))
      continue
    const field = fieldOf(element.getAttribute('data-lupa-field') ?? autocomplete)
    const said = value.trim()
    // A value that is too long is cut rather than the whole form lost.
    if (field && said) fields[field] = said.slice(0, FIELD_LIMITS[field])
  }
  return fields
}

/** `autocomplete` may hold more words, such as "section-a billing email"; the last one names the field. */
function fieldOf(name: string): CustomerField | undefined {
  const word = name.trim().split(/\s+/).at(-1) ?? ''
  return AUTOCOMPLETE_FIELDS[word] ?? CUSTOMER_FIELDS.find((field) => field === word)
}

/** A plain label of the page itself, so that it looks like the form it stands in. */
function addBox(form: HTMLFormElement): HTMLInputElement {
  const label = document.createElement('label')
  const box = document.createElement('input')
  const note = document.createElement('small')
  box.type = 'checkbox'
  note.textContent = LUPA_PART.linkText
  label.dataset['lupaLinking'] = ''
  label.append(box, ` ${LUPA_PART.link} `, note)
  const button = form.querySelector('button:not([type=button]), input[type=submit]')
  if (button) button.before(label)
  else form.append(label)
  return box
}

providePart('forms', openForms)

import { REFUSED } from '../src/choice.ts'
import {
  AUTOCOMPLETE_FIELDS,
  CUSTOMER_FIELDS,
  type CustomerField,
  type CustomerFields,
} from '../src/customer-field.ts'
import type { SubmissionAnswer, SubmissionMessage } from '../src/submission.ts'
import type { WidgetConfig } from '../src/widget-config.ts'
import type { Wording } from '../src/wording.ts'
import type { Consent } from './consent.ts'
import { post } from './post.ts'
import { uuid } from './uuid.ts'

const MARKED = 'form[data-lupa-form]'

/**
 * Sends the mapped fields of marked forms beside the page's own handling, which goes on untouched. Where
 * visits are recorded but not linked, a box beside the form asks once more, unticked (R57).
 */
export function watchForms(config: WidgetConfig, consent: Consent, text: Wording): void {
  const boxes = new WeakMap<HTMLFormElement, HTMLInputElement>()

  const offerLinking = () => {
    const { purposes } = consent.choice()
    const offered = config.asked.some(({ purpose }) => purpose === 'linking') && purposes.statistics
    for (const form of document.querySelectorAll<HTMLFormElement>(MARKED)) {
      const box = boxes.get(form)
      const wanted = offered && !purposes.linking
      if (box) box.closest<HTMLElement>('label')!.hidden = !wanted
      else if (wanted) boxes.set(form, addBox(form, text))
    }
  }

  // Before the page's own handlers: they may stop the event, or take the fields away.
  document.addEventListener(
    'submit',
    (event) => {
      const form = event.target
      if (!(form instanceof HTMLFormElement) || !form.matches(MARKED)) return
      const box = boxes.get(form)
      if (box?.checked && !consent.choice().purposes.linking) {
        const { services, purposes } = consent.choice()
        consent.choose({
          purposes: { ...REFUSED.purposes, ...purposes, linking: true },
          services: { ...services, 'lupa-linking': true },
        })
        box.checked = false
      }
      const fields = readFields(form)
      if (Object.keys(fields).length > 0) void send(form.dataset['lupaForm'] || 'form', fields)
    },
    true,
  )

  const send = async (form: string, fields: CustomerFields) => {
    const linking = consent.choice().purposes.linking
    const token = consent.token()
    const unsent = consent.unsent()
    const message: Partial<SubmissionMessage> = {
      site: config.site,
      key: uuid(),
      form,
      fields,
      // Without the grant nothing of the visitor goes along.
      ...(linking && token !== undefined && { token }),
      ...(linking && unsent && { consent: unsent }),
    }
    const posted = await post<SubmissionAnswer>(`${config.gateway}/api/submissions`, message)
    // The page has usually gone by now; if not, once more with the same key.
    if (posted === 'away') setTimeout(() => void post(`${config.gateway}/api/submissions`, message), 5_000)
  }

  consent.onChange(offerLinking)
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', offerLinking)
}

/** What the form says of a person: fields marked `data-lupa-field`, else known by their `autocomplete` names. */
function readFields(form: HTMLFormElement): CustomerFields {
  const fields: CustomerFields = {}
  for (const element of form.elements) {
    if (
      !(
        element instanceof HTMLInputElement ||
        element instanceof HTMLTextAreaElement ||
        element instanceof HTMLSelectElement
      )
    )
      continue
    const field = fieldOf(element.dataset['lupaField'] ?? element.autocomplete)
    const value = element.value.trim()
    if (field && value && element.type !== 'password') fields[field] = value
  }
  return fields
}

/** `autocomplete` may hold more words, such as "section-a billing email"; the last one names the field. */
function fieldOf(name: string): CustomerField | undefined {
  const word = name.trim().split(/\s+/).at(-1) ?? ''
  return AUTOCOMPLETE_FIELDS[word] ?? CUSTOMER_FIELDS.find((field) => field === word)
}

/** A plain label of the page itself, so that it looks like the form it stands in. */
function addBox(form: HTMLFormElement, text: Wording): HTMLInputElement {
  const label = document.createElement('label')
  const box = document.createElement('input')
  const note = document.createElement('small')
  box.type = 'checkbox'
  note.textContent = text.linkHereText
  label.dataset['lupaLinking'] = ''
  label.append(box, ` ${text.linkHere} `, note)
  const button = form.querySelector('button:not([type=button]), input[type=submit]')
  if (button) button.before(label)
  else form.append(label)
  return box
}

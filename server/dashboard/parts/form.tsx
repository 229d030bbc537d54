import type { ComponentChildren } from 'preact'
import { useContext, useEffect, useId, useRef, useState } from 'preact/hooks'
import type { ApiRefusal } from '../api.ts'
import type { Sending } from '../sending.ts'
import { text } from '../text.ts'
import { useUnsaved } from '../unsaved.ts'
import { ReadOnly } from './maintained.tsx'

/** A form whose refusals show: at the field they name, else above the button. */
export function Form({
  sending,
  submit,
  explain,
  read,
  onInput,
  onSubmit,
  cancel,
  children,
}: {
  sending: Sending
  submit: string
  /** Says in the page's own words what a refusal without a field means; null leaves it to the form. */
  explain?: (refusal: ApiRefusal) => string | null
  /** What the form says; where it is given, nobody leaves the page without it unasked. */
  read?: (fields: FormData) => unknown
  /** Told of everything that is written or chosen, before it is sent. */
  onInput?: (fields: FormData) => void
  onSubmit: (fields: FormData) => Promise<void>
  /** Where it can be closed without being sent. */
  cancel?: () => void
  children: ComponentChildren
}) {
  const form = useRef<HTMLFormElement>(null)
  const { refusal, busy } = sending
  const isReadOnly = useContext(ReadOnly)
  const [saves, setSaves] = useState(0)
  const saved = useRef<string | undefined>(undefined)
  const said = () => (isReadOnly ? undefined : read && JSON.stringify(read(new FormData(form.current!))))
  useEffect(() => {
    saved.current = said()
  }, [saves])
  useUnsaved(read && !isReadOnly ? () => said() !== saved.current : null)
  useEffect(() => {
    if (refusal?.field) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [refusal])
  return (
    <form
      ref={form}
      class="form"
      onInput={(event) => onInput?.(new FormData(event.currentTarget))}
      onSubmit={(event) => {
        event.preventDefault()
        const fields = new FormData(event.currentTarget)
        if (isReadOnly) return
        void sending.run(async () => {
          await onSubmit(fields)
          setSaves(saves + 1)
        })
      }}
    >
      {children}
      {refusal && !refusal.field && (
        <p class="form-refusal" role="alert">
          {explain?.(refusal) ?? text.refusals[refusal.code]}
        </p>
      )}
      {!isReadOnly && (
        <p class="form-end">
          <button class="button button-main" aria-disabled={busy}>
            {submit}
          </button>
          {cancel && (
            <button type="button" class="button" onClick={cancel}>
              {text.cancel}
            </button>
          )}
        </p>
      )}
    </form>
  )
}

type FieldAttributes = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': boolean }

/** A label, what it labels, what to know about it, and what was wrong with it. */
export function Field({
  label,
  help,
  wrong,
  children,
}: {
  label: string
  help?: string
  wrong: string | null
  children: (attributes: FieldAttributes) => ComponentChildren
}) {
  const id = useId()
  const described = [wrong && `${id}-wrong`, help && `${id}-help`].filter(Boolean).join(' ')
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': wrong !== null })}
      {wrong && (
        <p id={`${id}-wrong`} class="field-wrong">
          {wrong}
        </p>
      )}
      {help && (
        <p id={`${id}-help`} class="field-help">
          {help}
        </p>
      )}
    </div>
  )
}

/** Several boxes or buttons under one question. */
export function FieldGroup({
  label,
  help,
  wrong,
  children,
}: {
  label: string
  help?: string
  wrong: string | null
  children: ComponentChildren
}) {
  const id = useId()
  return (
    <fieldset class="field" aria-describedby={wrong ? id : undefined}>
      <legend>{label}</legend>
      {children}
      {wrong && (
        <p id={id} class="field-wrong" role="alert">
          {wrong}
        </p>
      )}
      {help && <p class="field-help">{help}</p>}
    </fieldset>
  )
}

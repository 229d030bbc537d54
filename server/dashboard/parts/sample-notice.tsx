import { useLocation } from 'preact-iso/router'
import { useId, useRef } from 'preact/hooks'
import type { SiteView } from '../../../src/site.ts'
import { send } from '../api.ts'
import { fill } from '../phrase.ts'
import { useSending } from '../sending.ts'
import { text } from '../text.ts'

/** Says that a site is made up, and removes it. */
export function SampleNotice({ site }: { site: SiteView }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useId()
  const sending = useSending()
  const { route } = useLocation()
  const remove = async () => {
    await send('DELETE', '/api/sample-site')
    route('/app/')
  }
  return (
    <aside class="sample-notice" aria-label={text.sample.mark}>
      <p>{text.sample.notice}</p>
      <button type="button" class="button" onClick={() => dialog.current?.showModal()}>
        {text.sample.remove}
      </button>
      <dialog ref={dialog} class="dialog" aria-labelledby={title}>
        <h2 id={title}>{text.sample.confirmTitle}</h2>
        <p>{fill(text.sample.confirm, { site: site.name })}</p>
        {sending.refusal && (
          <p class="field-wrong" role="alert">
            {text.refusals[sending.refusal.code]}
          </p>
        )}
        <p class="dialog-actions">
          <button type="button" class="button" onClick={() => dialog.current?.close()}>
            {text.sample.keep}
          </button>
          <button
            type="button"
            class="button button-main"
            aria-disabled={sending.busy}
            onClick={() => void sending.run(remove)}
          >
            {text.sample.confirmed}
          </button>
        </p>
      </dialog>
    </aside>
  )
}

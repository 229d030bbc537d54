import { useId, useRef } from 'preact/hooks'
import { fill } from '../phrase.ts'
import { text } from '../text.ts'
import { placePopover } from './popover.ts'

/** A small button that tells what a term means: on hover, on focus, on tap. Escape closes it (WCAG 1.4.13). */
export function Definition({ term, meaning }: { term: string; meaning: string }) {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const bubble = useRef<HTMLSpanElement>(null)
  const isOpen = () => bubble.current?.matches(':popover-open') ?? false
  const open = () => {
    if (!bubble.current || !button.current || isOpen()) return
    bubble.current.showPopover()
    placePopover(bubble.current, button.current, 'middle')
    addEventListener('scroll', close, { once: true, passive: true })
  }
  const close = () => {
    if (isOpen()) bubble.current?.hidePopover()
  }
  return (
    <span class="definition" onMouseLeave={close}>
      <button
        ref={button}
        type="button"
        class="definition-button"
        aria-label={fill(text.meaning, { term })}
        aria-describedby={id}
        onMouseEnter={open}
        // A menu that closes gives the focus back before it is closed, and no popover can open until then.
        onFocus={() => queueMicrotask(open)}
        onBlur={close}
        onClick={open}
        onKeyDown={(event) => event.key === 'Escape' && close()}
      >
        ?
      </button>
      <span ref={bubble} id={id} class="definition-bubble" popover="manual" role="tooltip">
        {meaning}
      </span>
    </span>
  )
}

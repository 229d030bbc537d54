import { useRef } from 'preact/hooks'
import { placePopover } from './popover.ts'

/**
 * A button and what it opens, under its end: `opener` goes to the button and `panel` to the element, whose id is also
 * how keys and other parts open it. The keyboard goes into it, and back when it closes.
 */
export function useMenu(id: string, onToggle?: (isOpen: boolean) => void) {
  const button = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const resized = useRef<ResizeObserver>(null)
  return {
    opener: { ref: button, type: 'button', popovertarget: id },
    panel: {
      ref: panel,
      id,
      popover: 'auto',
      onToggle(event: { readonly newState: string }) {
        const isOpen = event.newState === 'open'
        onToggle?.(isOpen)
        resized.current?.disconnect()
        if (!isOpen || !panel.current) return
        let entered = false
        // What is in it may come, and grow, while it is open.
        resized.current = new ResizeObserver(() => {
          if (!panel.current || !button.current) return
          placePopover(panel.current, button.current, 'end')
          const first = panel.current.querySelector<HTMLElement>('input, select, button')
          if (!entered) first?.focus()
          entered ||= first !== null
        })
        resized.current.observe(panel.current)
      },
    },
    /** Of the button, to find what stands around it. */
    button,
    close: () => panel.current?.hidePopover(),
  } as const
}

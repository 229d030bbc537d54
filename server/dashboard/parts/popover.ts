const GAP_PX = 8

/**
 * Puts an open popover under its button, or above it where there is no room, and inside the window: its middle
 * or its end where the button's is. CSS anchors would do it, once every supported browser has them.
 */
export function placePopover(popover: HTMLElement, button: HTMLElement, side: 'middle' | 'end') {
  const at = button.getBoundingClientRect()
  const { offsetWidth: width, offsetHeight: height } = popover
  const wished = side === 'end' ? at.right - width : at.left + at.width / 2 - width / 2
  const left = Math.min(wished, document.documentElement.clientWidth - width - GAP_PX)
  const below = at.bottom + GAP_PX
  const top = below + height > window.innerHeight ? Math.max(at.top - height - GAP_PX, GAP_PX) : below
  popover.style.left = `${Math.max(left, GAP_PX)}px`
  popover.style.top = `${top}px`
}

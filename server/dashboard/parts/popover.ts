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
  const wishedTop = below + height > window.innerHeight ? at.top - height - GAP_PX : below
  const top = Math.min(wishedTop, window.innerHeight - height - GAP_PX)
  popover.style.left = `${Math.max(left, GAP_PX)}px`
  popover.style.top = `${Math.max(top, GAP_PX)}px`
}

const SVG = 'http://www.w3.org/2000/svg'

/** Brings the choices back, on every page. Made by hand: what TSX compiles to is more than all of it. */
export function reopenButton({
  name,
  onOpen,
  onIntent,
}: {
  name: string
  onOpen: () => void
  onIntent: () => void
}): HTMLElement {
  const button = document.createElement('button')
  const svg = document.createElementNS(SVG, 'svg')
  const path = document.createElementNS(SVG, 'path')
  path.setAttribute('d', 'M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6zM9 12l2 2 4-4')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.append(path)
  button.append(svg)
  button.className = 'reopen'
  button.setAttribute('part', 'reopen')
  button.setAttribute('aria-label', name)
  button.addEventListener('click', onOpen)
  for (const intent of ['pointerenter', 'focus']) button.addEventListener(intent, onIntent)
  return button
}

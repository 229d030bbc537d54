import { saveFile } from '../save-file.ts'

/** Twice the size on the screen, so that it is sharp on paper. */
const SCALE = 2
const MARGIN = 20
const TITLE = { size: 18, line: 26 }
const ABOUT = { size: 13, line: 20 }

/** What the page's style sheets give an element; a picture has none of them. */
const PAINTED = `
  fill stroke stroke-width stroke-dasharray stroke-linecap stroke-linejoin opacity
  font-family font-size font-weight font-variant-numeric line-height
  text-anchor text-align vertical-align white-space color
  display position box-sizing inline-size block-size padding margin overflow
  flex grid-template-columns gap align-items justify-content place-items list-style
  border-collapse border-spacing border-radius border-block-end background-color text-overflow
`
  .trim()
  .split(/\s+/)

/** What can be pressed on a page cannot be on paper. */
const NOT_PAINTED = 'button, input, .visually-hidden, [popover]'

/**
 * Saves a drawing, or a table or list that is as good as one, as PNG: as it is on the screen, on the page's own ground,
 * under a title and a line of what it is about.
 * @throws where the browser cannot paint it
 */
export async function savePicture(
  drawing: Element,
  { name, title, about }: { name: string; title: string; about: string },
): Promise<void> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(asSvg(drawing)))}`
  await image.decode()
  const { width, height } = sizeOf(drawing)
  const top = MARGIN + TITLE.line + ABOUT.line + 12
  const canvas = document.createElement('canvas')
  canvas.width = (width + 2 * MARGIN) * SCALE
  canvas.height = (top + height + MARGIN) * SCALE
  const paint = canvas.getContext('2d')!
  const page = getComputedStyle(document.body)
  const ground = drawing.closest('.panel') ?? document.body
  paint.scale(SCALE, SCALE)
  paint.fillStyle = getComputedStyle(ground).backgroundColor
  paint.fillRect(0, 0, canvas.width, canvas.height)
  paint.textBaseline = 'top'
  paint.fillStyle = page.color
  paint.font = `600 ${TITLE.size}px ${page.fontFamily}`
  paint.fillText(title, MARGIN, MARGIN, width)
  paint.fillStyle = page.getPropertyValue('--ink-muted')
  paint.font = `${ABOUT.size}px ${page.fontFamily}`
  paint.fillText(about, MARGIN, MARGIN + TITLE.line, width)
  paint.drawImage(image, MARGIN, top, width, height)
  saveFile(`${name}.png`, canvas.toDataURL('image/png'))
}

/** The drawing with all of its looks in itself; what is not SVG stands as a foreign object in one. */
function asSvg(drawing: Element): SVGSVGElement {
  const copy = painted(drawing)
  if (copy instanceof SVGSVGElement) return copy
  const { width, height } = sizeOf(drawing)
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  svg.setAttribute('width', String(width))
  svg.setAttribute('height', String(height))
  const foreign = document.createElementNS('http://www.w3.org/2000/svg', 'foreignObject')
  foreign.setAttribute('width', '100%')
  foreign.setAttribute('height', '100%')
  foreign.append(copy)
  svg.append(foreign)
  return svg
}

function painted(drawing: Element): Element {
  const copy = drawing.cloneNode(true) as Element
  const from = [drawing, ...drawing.querySelectorAll('*')]
  const to = [copy, ...copy.querySelectorAll<HTMLElement | SVGElement>('*')] as (HTMLElement | SVGElement)[]
  for (const [index, element] of to.entries()) {
    const style = getComputedStyle(from[index]!)
    for (const property of PAINTED) element.style.setProperty(property, style.getPropertyValue(property))
  }
  for (const element of copy.querySelectorAll(NOT_PAINTED)) element.remove()
  return copy
}

/** In px, also of what the page shows only a part of and scrolls. */
function sizeOf(drawing: Element): { width: number; height: number } {
  const { width, height } = drawing.getBoundingClientRect()
  return { width: Math.ceil(width), height: Math.ceil(height) }
}

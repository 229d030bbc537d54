import { saveFile } from '../save-file.ts'

/** Twice the size on the screen, so that it is sharp on paper. */
const SCALE = 2

/** What a drawing takes from the page's style sheets; a picture has none of them. */
const PAINTED = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'opacity',
  'font',
  'text-anchor',
] as const

/**
 * Saves a drawing as PNG, as it is on the screen, on the page's own ground.
 * @throws where the browser cannot paint it
 */
export async function savePicture(drawing: SVGSVGElement, name: string): Promise<void> {
  const copy = drawing.cloneNode(true) as SVGSVGElement
  const from = drawing.querySelectorAll('*')
  copy.querySelectorAll<SVGElement>('*').forEach((element, index) => {
    const style = getComputedStyle(from[index]!)
    for (const property of PAINTED) element.style.setProperty(property, style.getPropertyValue(property))
  })
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  const { width, height } = drawing.getBoundingClientRect()
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width * SCALE
  canvas.height = height * SCALE
  const paint = canvas.getContext('2d')!
  paint.fillStyle = getComputedStyle(drawing.closest('.panel') ?? document.body).backgroundColor
  paint.fillRect(0, 0, canvas.width, canvas.height)
  paint.scale(SCALE, SCALE)
  paint.drawImage(image, 0, 0, width, height)
  saveFile(`${name}.png`, canvas.toDataURL('image/png'))
}

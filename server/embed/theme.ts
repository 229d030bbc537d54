import type { Look } from '../../src/look.ts'

/** What the owner chose of colours, as CSS; the page's own custom properties go before it. */
export function themeOf({ scheme, accent }: Look): string {
  const rules = [
    scheme === 'auto' ? '' : `color-scheme:${scheme};`,
    accent === null
      ? ''
      : `--button:var(--lupa-button,${accent});--button-text:var(--lupa-button-text,${textOn(accent)});`,
  ].join('')
  return rules && `:host{${rules}}`
}

/** Black or white, whichever is read better on a colour `#rrggbb`: one of them always passes 4.5 (WCAG 2.2, 1.4.3). */
function textOn(colour: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? '#000' : '#fff'
}

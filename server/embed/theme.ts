import type { Look } from '../../src/look.ts'

const DARK =
  '--background:var(--lupa-background,#172021);--text:var(--lupa-text,#edf2f1);--border:var(--lupa-border,#3a4848);--button:var(--lupa-button,#7fd1c7);--button-text:var(--lupa-button-text,#06211f);'

/**
 * The colours that follow the site's settings, as CSS behind the widget's own (widget/base.css). The page's custom
 * properties go before all of them. Older browsers know no light-dark(): hence the query.
 */
export function themeOf({ scheme, accent }: Look): string {
  const dark = {
    light: '',
    dark: `:host{${DARK}}`,
    auto: `@media(prefers-color-scheme:dark){:host{${DARK}}}`,
  }
  return (
    dark[scheme] +
    (accent === null
      ? ''
      : `:host{--button:var(--lupa-button,${accent});--button-text:var(--lupa-button-text,${textOn(accent)})}`)
  )
}

/** Black or white, whichever is read better on a colour `#rrggbb`: one of them always passes 4.5 (WCAG 2.2, 1.4.3). */
function textOn(colour: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? '#000' : '#fff'
}

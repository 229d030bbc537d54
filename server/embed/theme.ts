import { BANNER_BACKGROUND, contrast, luminance } from '../../src/colour.ts'
import type { Look } from '../../src/look.ts'

/** What is drawn in a colour of its own. */
const COLOURED = ['background', 'text', 'border', 'button', 'button-text', 'link'] as const
type Coloured = (typeof COLOURED)[number]

const DARK: Readonly<Partial<Record<Coloured, string>>> = {
  background: BANNER_BACKGROUND.dark,
  text: '#edf2f1',
  border: '#3a4848',
  button: '#7fd1c7',
  'button-text': '#06211f',
}

/**
 * The colours that follow the site's settings, of all that is shown or of what is `wanted`, as CSS behind the widget's own
 * (widget/host.css). The page's custom properties go before all of them. Older browsers know no light-dark(): hence the
 * query.
 */
export function themeOf({ scheme, accent }: Look, wanted: readonly Coloured[] = COLOURED): string {
  const css = (colours: Readonly<Partial<Record<Coloured, string>>>) =>
    wanted
      .flatMap((name) => {
        const colour = colours[name]
        if (colour === undefined) return []
        return name === 'link' ? [`--link:${colour};`] : [`--${name}:var(--lupa-${name},${colour});`]
      })
      .join('')
  const own = (on: keyof typeof BANNER_BACKGROUND) =>
    accent === null ? {} : { button: accent, 'button-text': textOn(accent), link: linkOn(on, accent) }
  const [light, dark] = [
    accent && `:host{${css(own('light'))}}`,
    `:host{${css({ ...DARK, ...own('dark') })}}`,
  ]
  return {
    light: light ?? '',
    dark,
    auto: `${light ?? ''}@media(prefers-color-scheme:dark){${dark}}`,
  }[scheme]
}

/** A colour that is too weak for words (WCAG 2.2, 1.4.3) leaves them in the colour of the text. */
function linkOn(scheme: 'light' | 'dark', accent: string): string {
  return contrast(accent, BANNER_BACKGROUND[scheme]) < 4.5 ? 'var(--text)' : accent
}

/** Black or white, whichever is read better on a colour `#rrggbb`: one of them always passes 4.5 (WCAG 2.2, 1.4.3). */
function textOn(colour: string): string {
  return luminance(colour) > 0.179 ? '#000' : '#fff'
}

import { BANNER_BACKGROUND, contrast, luminance } from '../../src/colour.ts'
import type { Look } from '../../src/look.ts'

const DARK = `--background:var(--lupa-background,${BANNER_BACKGROUND.dark});--text:var(--lupa-text,#edf2f1);--border:var(--lupa-border,#3a4848);--button:var(--lupa-button,#7fd1c7);--button-text:var(--lupa-button-text,#06211f);`

/**
 * The colours that follow the site's settings, as CSS behind the widget's own (widget/base.css). The page's custom
 * properties go before all of them. Older browsers know no light-dark(): hence the query.
 */
export function themeOf({ scheme, accent }: Look): string {
  const own = (on: keyof typeof BANNER_BACKGROUND) =>
    accent === null
      ? ''
      : `--button:var(--lupa-button,${accent});--button-text:var(--lupa-button-text,${textOn(accent)});--link:${linkOn(on, accent)};`
  const [light, dark] = [own('light') && `:host{${own('light')}}`, `:host{${DARK}${own('dark')}}`]
  return { light, dark, auto: `${light}@media(prefers-color-scheme:dark){${dark}}` }[scheme]
}

/** A colour that is too weak for words (WCAG 2.2, 1.4.3) leaves them in the colour of the text. */
function linkOn(scheme: 'light' | 'dark', accent: string): string {
  return contrast(accent, BANNER_BACKGROUND[scheme]) < 4.5 ? 'var(--text)' : accent
}

/** Black or white, whichever is read better on a colour `#rrggbb`: one of them always passes 4.5 (WCAG 2.2, 1.4.3). */
function textOn(colour: string): string {
  return luminance(colour) > 0.179 ? '#000' : '#fff'
}

import { readFileSync } from 'node:fs'
import { isRightToLeft, type Language } from '../../src/language.ts'
import type { Look } from '../../src/look.ts'

const read = (name: string) =>
  readFileSync(new URL(`../../widget/layouts/${name}.css`, import.meta.url), 'utf8').replace(/\s+/g, ' ')

const BAR = read('bar')
const BARS = { bottom: BAR, top: BAR + read('bar-top') }
const DIALOG = read('dialog')
const VERTICALS = { bottom: '', top: read('top') }
const HORIZONTALS = { start: '', centre: read('centre'), end: read('end') }

const REOPEN_END = read('reopen-end')

/**
 * What the banner's shape and place change, as CSS behind the widget's own (widget/banner.css). The button that brings the
 * choices back stands where the site's `own` look has it, whatever an experiment shows.
 */
export function layoutOf(look: Look, own: Look = look): string {
  return bannerOf(look) + reopenPlaceOf(own)
}

export function reopenPlaceOf({ horizontal }: Look): string {
  return horizontal === 'end' ? REOPEN_END : ''
}

/** The direction of the page's language among these; the first of them is for pages in all others. */
export function directionsOf(languages: readonly Language[]): string {
  const direction = (one: Language) => `direction:${isRightToLeft(one) ? 'rtl' : 'ltr'}`
  const [first, ...others] = languages as readonly [Language, ...Language[]]
  return [
    `:host{${direction(first)}}`,
    ...others
      .filter((one) => direction(one) !== direction(first))
      .map((one) => `:host(:lang(${one})){${direction(one)}}`),
  ].join('')
}

function bannerOf({ layout, vertical, horizontal }: Look): string {
  if (layout === 'bar') return BARS[vertical]
  return layout === 'dialog' ? DIALOG : VERTICALS[vertical] + HORIZONTALS[horizontal]
}

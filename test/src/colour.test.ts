import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { BANNER_BACKGROUND, contrast } from '../../src/colour.ts'
import { themeOf } from '../../server/embed/theme.ts'
import type { Look } from '../../src/look.ts'

const LOOK: Look = {
  layout: 'box',
  vertical: 'bottom',
  horizontal: 'start',
  scheme: 'auto',
  accent: null,
  reopen: 'button',
  lockScroll: false,
}

test('contrast is counted as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21)
  expect(contrast('#ffffff', '#ffffff')).toBe(1)
  expect(contrast('#767676', '#FFFFFF')).toBeCloseTo(4.54, 2)
})

test('the backgrounds that colours are measured against are those of the banner', async () => {
  const style = await readFile(new URL('../../widget/host.css', import.meta.url), 'utf8')

  expect(BANNER_BACKGROUND.light).toBe('#ffffff')
  expect(style).toContain('--background: var(--lupa-background, #fff);')
  expect(themeOf({ ...LOOK, scheme: 'dark' })).toContain(`var(--lupa-background,${BANNER_BACKGROUND.dark})`)
})

test.each([
  ['#0b5c58', '#fff', '#0b5c58', 'var(--text)'],
  ['#ffd54a', '#000', 'var(--text)', '#ffd54a'],
  ['#808080', '#000', 'var(--text)', 'var(--text)'],
])(
  'buttons in %s have words in %s, and links are in it only where they can be read',
  (accent, onIt, light, dark) => {
    expect(themeOf({ ...LOOK, scheme: 'light', accent })).toContain(
      `--button-text:var(--lupa-button-text,${onIt});--link:${light};`,
    )
    expect(themeOf({ ...LOOK, scheme: 'dark', accent })).toContain(`--link:${dark};`)
  },
)

import type { Screen } from '../../src/screen.ts'

/** A browser as it shows itself: the headers it sends, and how wide its screen is. */
export type Browser = { readonly headers: Readonly<Record<string, string>>; readonly screen: Screen }

const CHROME = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/153.0.0.0'

function browser(screen: Screen, userAgent: string, platform?: string): Browser {
  return {
    screen,
    headers: {
      'user-agent': `Mozilla/5.0 ${userAgent}`,
      ...(platform && { 'sec-ch-ua-platform': `"${platform}"` }),
    },
  }
}

/** Each with its weight. */
export const BROWSERS: readonly (readonly [number, Browser])[] = [
  [24, browser('small', `(Linux; Android 10; K) ${CHROME} Mobile Safari/537.36`, 'Android')],
  [
    20,
    browser(
      'small',
      '(iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1',
    ),
  ],
  [
    5,
    browser(
      'small',
      '(Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/30.0 Chrome/136.0.0.0 Mobile Safari/537.36',
      'Android',
    ),
  ],
  [12, browser('large', `(Windows NT 10.0; Win64; x64) ${CHROME} Safari/537.36`, 'Windows')],
  [9, browser('extra-large', `(Windows NT 10.0; Win64; x64) ${CHROME} Safari/537.36`, 'Windows')],
  [8, browser('large', `(Windows NT 10.0; Win64; x64) ${CHROME} Safari/537.36 Edg/153.0.0.0`, 'Windows')],
  [5, browser('extra-large', '(Windows NT 10.0; Win64; x64; rv:151.0) Gecko/20100101 Firefox/151.0')],
  [3, browser('large', '(X11; Linux x86_64; rv:151.0) Gecko/20100101 Firefox/151.0')],
  [
    7,
    browser(
      'large',
      '(Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15',
    ),
  ],
  [
    5,
    browser(
      'medium',
      '(iPad; CPU OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1',
    ),
  ],
  [2, browser('medium', `(Linux; Android 15; SM-X710) ${CHROME} Safari/537.36`, 'Android')],
]

/** Where a browser stands and what it asks for first, each with its weight. */
export const PLACES: readonly (readonly [number, { country: string; language: string }])[] = [
  [56, { country: 'FI', language: 'fi' }],
  [5, { country: 'FI', language: 'sv' }],
  [6, { country: 'FI', language: 'en' }],
  [13, { country: 'SE', language: 'sv' }],
  [6, { country: 'EE', language: 'et' }],
  [4, { country: 'NO', language: 'nb' }],
  [3, { country: 'DK', language: 'da' }],
  [4, { country: 'DE', language: 'de' }],
  [2, { country: 'LV', language: 'lv' }],
  [1, { country: 'NL', language: 'nl' }],
]

import * as v from 'valibot'

/**
 * Scheme, host and port as browsers write them (https://html.spec.whatwg.org/#ascii-serialisation-of-an-origin). Hosts
 * hold only what a header can name: a URL may have `*`, `;` and `,` in its host, which mean more than themselves in a
 * Content-Security-Policy.
 */
export const Origin = v.pipe(
  v.string(),
  v.trim(),
  v.check((text) => {
    try {
      const url = new URL(text)
      return (
        (url.protocol === 'https:' || url.protocol === 'http:') &&
        url.origin === text &&
        /^([\w.-]+|\[[0-9a-f:.]+\])$/.test(url.hostname)
      )
    } catch {
      return false
    }
  }, 'expected it to begin with https:// or http:// and to end before any slash, such as https://www.example.com; each host by itself, without *'),
)

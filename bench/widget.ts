/**
 * What a page loads of Lupa, over the route that serves it: the bytes of the body, and those of the headers.
 *
 *     npm run bench:widget
 */
import { bundle } from '../server/bundle.ts'
import { embedRoutes } from '../server/embed/routes.ts'
import type { Gateway } from '../server/gateway.ts'
import type { Site } from '../server/sites/site.ts'
import type { Language } from '../src/language.ts'

const { widget } = await bundle()

async function loaded(name: string, languages: Language[], measurementId: string | null) {
  const site = {
    key: 'a1b2c3d4e5f60718',
    name: 'Example',
    languages,
    measurement_id: measurementId,
    notice_version: 1,
    ip_storage: 'full',
    ip_full_days: 30,
    visit_months: 14,
  } as Site
  const app = embedRoutes(
    { publicUrl: 'https://lupa.example.com', sites: { byKey: async () => site } } as unknown as Gateway,
    widget,
  )
  const ask = async (headers: Record<string, string>) => {
    const response = await app.request('/lupa.js?site=a1b2c3d4e5f60718', { headers })
    const body = (await response.arrayBuffer()).byteLength
    const lines = [...response.headers].map(([header, value]) => `${header}: ${value}\r\n`)
    return { body, headers: Buffer.byteLength(lines.join('')), etag: response.headers.get('etag')! }
  }
  const plain = await ask({})
  const gzip = await ask({ 'accept-encoding': 'gzip' })
  const brotli = await ask({ 'accept-encoding': 'br' })
  const again = await ask({ 'accept-encoding': 'br', 'if-none-match': plain.etag })
  return {
    site: name,
    plain: plain.body,
    gzip: gzip.body,
    brotli: brotli.body,
    headers: brotli.headers,
    'returning, revalidated': again.body + again.headers,
  }
}

console.log(
  'One request for a first visit; a returning one takes it from the cache for five minutes, then revalidates.',
)
console.table([
  await loaded('one language', ['en'], null),
  await loaded('one language and Google Analytics', ['en'], 'G-AB12CD34EF'),
  await loaded('three languages and Google Analytics', ['fi', 'sv', 'en'], 'G-AB12CD34EF'),
])

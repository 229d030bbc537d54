/**
 * What a page loads of Lupa, over the routes that serve it: the bytes of the body, and those of the headers.
 *
 *     npm run bench:widget
 */
import * as v from 'valibot'
import { bundle } from '../server/bundle.ts'
import { embedRoutes } from '../server/embed/routes.ts'
import type { Gateway } from '../server/gateway.ts'
import type { Site } from '../server/sites/site.ts'
import { GoogleSettings } from '../src/google.ts'
import type { Language } from '../src/language.ts'
import { Look } from '../src/look.ts'
import { MEASURES } from '../src/measure.ts'

const { widget } = await bundle()
const KEY = 'a1b2c3d4e5f60718'

async function loaded(name: string, languages: Language[], measurementIds: string[]) {
  const site = {
    key: KEY,
    origins: ['https://www.example.com'],
    name: 'Example',
    languages,
    google: v.parse(GoogleSettings, { measurementIds }),
    services: [],
    look: v.parse(Look, {}),
    texts: {},
    signals: ['gpc'],
    measured: [...MEASURES],
    cookie_domain: null,
    notice_version: 1,
    ip_storage: 'full',
    ip_full_days: 30,
    visit_months: 14,
  } as unknown as Site
  const app = embedRoutes(
    { publicUrl: 'https://lupa.example.com', sites: { byKey: async () => site } } as unknown as Gateway,
    widget,
  )
  const ask = async (file: string, headers: Record<string, string>) => {
    const response = await app.request(`/${file}?site=${KEY}`, { headers })
    const body = (await response.arrayBuffer()).byteLength
    const lines = [...response.headers].map(([header, value]) => `${header}: ${value}\r\n`)
    return { body, headers: Buffer.byteLength(lines.join('')), etag: response.headers.get('etag')! }
  }
  const brotli = async (file: string) => (await ask(file, { 'accept-encoding': 'br' })).body
  const plain = await ask('lupa.js', {})
  const first = await ask('lupa.js', { 'accept-encoding': 'br' })
  const again = await ask('lupa.js', { 'accept-encoding': 'br', 'if-none-match': plain.etag })
  return {
    site: name,
    plain: plain.body,
    gzip: (await ask('lupa.js', { 'accept-encoding': 'gzip' })).body,
    brotli: first.body,
    headers: first.headers,
    'returning, revalidated': again.body + again.headers,
    preferences: await brotli('lupa/preferences.js'),
    forms: await brotli('lupa/forms.js'),
    blocked: await brotli('lupa/blocked.js'),
    measures: await brotli('lupa/measures.js'),
  }
}

console.log(
  'One request for a first visit; a returning one takes it from the cache for five minutes, then revalidates.',
)
console.table([
  await loaded('own statistics', ['en'], []),
  await loaded('and Google Analytics', ['en'], ['G-AB12CD34EF']),
  await loaded('in Finnish', ['fi', 'sv', 'en'], ['G-AB12CD34EF']),
])

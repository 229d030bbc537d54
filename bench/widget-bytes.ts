import { embedRoutes } from '../server/embed/routes.ts'
import type { Bundles } from '../server/bundle.ts'
import type { Language } from '../src/language.ts'
import { exampleSite, gatewayOf } from '../test/widget/example-site.ts'

/** What a page loads of Lupa, over the routes that serve it: the bytes of the body, and those of the headers. */
export async function printBytes(widget: Bundles['widget']): Promise<void> {
  console.log(
    'Bytes. One request for a first visit; a returning one takes it from the cache for five minutes, then revalidates.',
  )
  console.table([
    await loaded(widget, { name: 'own statistics', languages: ['en'], measurementIds: [] }),
    await loaded(widget, {
      name: 'and Google Analytics',
      languages: ['en'],
      measurementIds: ['G-AB12CD34EF'],
    }),
    await loaded(widget, {
      name: 'in Finnish',
      languages: ['fi', 'sv', 'en'],
      measurementIds: ['G-AB12CD34EF'],
    }),
  ])
}

async function loaded(
  widget: Bundles['widget'],
  { name, languages, measurementIds }: { name: string; languages: Language[]; measurementIds: string[] },
) {
  // Under the domain of the gateway, which therefore sees who has answered.
  const site = { ...exampleSite(languages, measurementIds), cookie_domain: 'example.com' }
  const app = embedRoutes(gatewayOf([site], 'https://lupa.example.com'), widget)
  const ask = async (file: string, headers: Record<string, string>) => {
    const response = await app.request(`/${file}?site=${site.key}`, { headers })
    const body = (await response.arrayBuffer()).byteLength
    const lines = [...response.headers].map(([header, value]) => `${header}: ${value}\r\n`)
    return { body, headers: Buffer.byteLength(lines.join('')), etag: response.headers.get('etag')! }
  }
  const brotli = async (file: string) => (await ask(file, { 'accept-encoding': 'br' })).body
  const plain = await ask('lupa.js', {})
  const first = await ask('lupa.js', { 'accept-encoding': 'br' })
  const again = await ask('lupa.js', { 'accept-encoding': 'br', 'if-none-match': plain.etag })
  const answered = await ask('lupa.js', {
    'accept-encoding': 'br',
    cookie: `lupa=1.1.en.${Date.now().toString(36)}.s.`,
  })
  return {
    site: name,
    plain: plain.body,
    gzip: (await ask('lupa.js', { 'accept-encoding': 'gzip' })).body,
    brotli: first.body,
    headers: first.headers,
    'returning, revalidated': again.body + again.headers,
    'where the choice is seen': answered.body,
    'and visits recorded': await brotli('lupa/visits.js'),
    'and Google loaded': await brotli('lupa/tags.js'),
    'and leftovers cleared': await brotli('lupa/clear.js'),
    preferences: await brotli('lupa/preferences.js'),
    forms: await brotli('lupa/forms.js'),
    blocked: await brotli('lupa/blocked.js'),
    measures: await brotli('lupa/measures.js'),
  }
}

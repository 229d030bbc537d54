import { Hono, type Context } from 'hono'
import * as v from 'valibot'
import { chooseLanguage, type StaffLanguage } from '../../src/language.ts'
import { differencesOf, type NoticeDocument } from '../../src/notice-document.ts'
import { imprintOf, noticeMarkdown } from '../../src/notice-markdown.ts'
import { SiteKey } from '../../src/plain-text.ts'
import type { Gateway } from '../gateway.ts'
import { Refusal } from '../http/refusal.ts'
import { stillPage } from '../http/still-page.ts'
import { cookiesUrl, noticeUrl } from './address.ts'
import { cookiePolicyVersions, readCookiePolicy } from './cookie-policies.ts'
import { findNotice, findPublished, versionsOf } from './find-notice.ts'
import { changesPage, noticePage } from './page.ts'
import { openPrinter } from './printer.ts'
import { STYLE } from './style.ts'
import { kept } from './written-notice.ts'

/** Something with versions, each in several languages. */
type Published = {
  /** Where it is, without a version. */
  readonly path: string
  /** The newest first; there is one at least. */
  readonly versions: readonly number[]
  /** Null where there is no such version. */
  readonly read: (version: number) => Promise<readonly NoticeDocument[] | null>
}

const FILE = v.pipe(v.string(), v.regex(/^[a-z]{2}\.(?:json|md|pdf)$/))
const VERSION = v.pipe(v.string(), v.regex(/^[1-9]\d{0,8}$/))
const MINUTES = 'public, max-age=300'

/** The privacy notices of registers, for everybody: without script, in every version there ever was (R1). */
export function noticePages(gateway: Gateway) {
  return documentPages(gateway, async (key) => {
    const registerId = await findPublished(gateway.readDb, key)
    if (registerId === null) return null
    return {
      path: noticeUrl('', key),
      versions: await versionsOf(gateway.readDb, registerId),
      read: async (version) => (await findNotice(gateway.readDb, { registerId, version }))?.documents ?? null,
    }
  })
}

/** The cookie policies of sites; their versions are those of the banner's notice. */
export function cookiePages(gateway: Gateway) {
  return documentPages(gateway, async (key) => {
    const site = await gateway.sites.byKey(key)
    if (!site || site.sample) return null
    return {
      path: cookiesUrl('', key),
      versions: await cookiePolicyVersions(gateway.readDb, site),
      read: (version) => readCookiePolicy(gateway.db, gateway.publicUrl, { site, version }),
    }
  })
}

function documentPages(gateway: Gateway, find: (key: string) => Promise<Published | null>) {
  const print = openPrinter()
  const open = async (c: Context) => {
    const key = c.req.param('key')
    const published = v.is(SiteKey, key) ? await find(key) : null
    if (!published) throw nothing()
    const asked = c.req.param('version') ?? String(published.versions[0])
    if (!v.is(VERSION, asked)) throw nothing()
    const version = Number(asked)
    const documents = await published.read(version)
    if (!documents) throw nothing()
    c.header('cache-control', MINUTES)
    c.header('x-robots-tag', 'noindex')
    return { ...published, version, documents }
  }
  const page = async (c: Context) => {
    const { path, versions, version, documents } = await open(c)
    const document = chosen(c, documents)
    c.header('vary', 'accept-language', { append: true })
    return c.html(
      noticePage(document, {
        path: `${path}/${version}`,
        languages: documents.map(({ language }) => language),
        versions: versions.map((one) => ({ version: one, path: `${path}/${one}` })),
        newest: version === versions[0] ? null : path,
        hasChanges: versions.includes(version - 1),
        sha256: kept(document).sha256,
      }),
    )
  }
  return new Hono()
    .use(stillPage(gateway.publicUrl, STYLE, "'none'"))
    .get('/:key', page)
    .get('/:key/embed.json', async (c) => {
      const { path, version, documents } = await open(c)
      // Pages of any origin show it; there is nothing in it but what is public.
      c.header('access-control-allow-origin', '*')
      c.header('cross-origin-resource-policy', 'cross-origin')
      const document = chosen(c, documents)
      return c.json({
        document,
        imprint: imprintOf(document, kept(document).sha256),
        url: `${gateway.publicUrl}${path}/${version}?lang=${document.language}`,
      })
    })
    .get('/:key/:version', page)
    .get('/:key/:version/changes', async (c) => {
      const { path, version, documents, read } = await open(c)
      const before = await read(version - 1)
      if (!before) throw nothing()
      const document = chosen(c, documents)
      // A language that is new is new in all it says.
      const old = before.find(({ language }) => language === document.language) ?? { sections: [] }
      c.header('vary', 'accept-language', { append: true })
      return c.html(changesPage(document, differencesOf(old, document), `${path}/${version}`))
    })
    .get('/:key/:version/:file', async (c) => {
      if (!v.is(FILE, c.req.param('file'))) throw nothing()
      const { documents, version } = await open(c)
      const [language, form] = c.req.param('file').split('.') as [StaffLanguage, 'json' | 'md' | 'pdf']
      const document = documents.find((one) => one.language === language)
      if (!document) throw nothing()
      const sha256 = kept(document).sha256
      c.header('content-disposition', `inline; filename="notice-${version}-${language}.${form}"`)
      if (form === 'json') return c.body(JSON.stringify(document), 200, typed('application/json'))
      if (form === 'md')
        return c.body(noticeMarkdown(document, sha256), 200, typed('text/markdown; charset=utf-8'))
      return c.body(new Uint8Array(await print(document, sha256)), 200, typed('application/pdf'))
    })
}

const typed = (type: string) => ({ 'content-type': type })

function nothing(): Refusal {
  return new Refusal('not_found', 'there is no such notice')
}

/** In the language that is asked for, or the reader's, where it is there. */
function chosen(c: Context, documents: readonly NoticeDocument[]): NoticeDocument {
  const wanted = c.req.query('lang') ?? c.req.header('accept-language')?.split(/[,;]/)[0]
  const language = chooseLanguage(
    wanted,
    documents.map((one) => one.language),
  )
  return documents.find((one) => one.language === language)!
}

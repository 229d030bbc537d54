import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { CONSENT_DAYS } from '../../src/consent.ts'
import { WORDINGS } from '../../src/notice.ts'
import { askedServices, servicesOf } from '../../src/service.ts'
import type { WidgetConfig } from '../../src/widget-config.ts'
import type { Site } from '../sites/site.ts'

/** A file as it is sent: ready compressed, with the tag it is revalidated by. */
export type ReadyFile = {
  readonly etag: string
  readonly plain: Buffer
  readonly gzip: Buffer
  readonly brotli: Buffer
}

/** The widget with everything one site needs: code, settings and texts in one request. */
export function siteScript(widget: string, site: Site, gateway: string): ReadyFile {
  const services = servicesOf({ measurementId: site.measurement_id })
  const config: WidgetConfig = {
    site: site.key,
    siteName: site.name,
    gateway,
    noticeVersion: site.notice_version,
    consentDays: CONSENT_DAYS,
    services,
    asked: askedServices(services),
    measurementId: site.measurement_id,
    wordings: Object.fromEntries(site.languages.map((language) => [language, WORDINGS[language]])),
  }
  return readyFile(`(()=>{const LUPA_CONFIG=${JSON.stringify(config)};${widget}})()`)
}

/** Compressing as well as can be takes 2 µs a byte: `quick` for what is large and seldom asked for. */
export function readyFile(text: string, { quick = false } = {}): ReadyFile {
  const plain = Buffer.from(text)
  return {
    etag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
    plain,
    gzip: gzipSync(plain, { level: quick ? 6 : 9 }),
    brotli: brotliCompressSync(plain, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: quick ? 4 : 11,
        [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
      },
    }),
  }
}

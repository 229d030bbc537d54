import { CONSENT_DAYS } from '../../src/consent.ts'
import { WORDINGS } from '../../src/notice.ts'
import { askedServices, servicesOf } from '../../src/service.ts'
import type { WidgetConfig } from '../../src/widget-config.ts'
import { readyFile, type ReadyFile } from '../http/ready-file.ts'
import { keepingOf, type Site } from '../sites/site.ts'

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
    keeping: keepingOf(site),
    wordings: Object.fromEntries(site.languages.map((language) => [language, WORDINGS[language]])),
  }
  return readyFile(`(()=>{const LUPA_CONFIG=${JSON.stringify(config)};${widget}})()`)
}

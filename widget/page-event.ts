import { MEASURED_EVENTS, type Measure } from '../src/measure.ts'

export type PageEvent = [name: string, properties: Record<string, string>]

/** Endings of files that are kept rather than shown, as other web analytics know them. */
const FILE =
  /\.(7z|apk|avi|bz2|csv|deb|dmg|docx?|epub|exe|gz|ics|iso|key|midi?|mov|mp[34]|mpe?g|msi|numbers|od[pst]|pages|pdf|pkg|pp[st]x?|rar|rpm|rtf|tar|tgz|txt|vcf|wav|wm[av]|xlsx?|xz|zip)$/i

/** A link that was followed, where it leads away or to a file. Its query may be personal and is left out (R60). */
export function linkEvent(
  link: Pick<HTMLAnchorElement, 'protocol' | 'host' | 'pathname'> & { readonly download?: string },
  { measured, host, isDownload }: { measured: readonly Measure[]; host: string; isDownload: boolean },
): PageEvent | null {
  if (!/^https?:$/.test(link.protocol)) return null
  const isAway = link.host !== host
  const address = link.host + link.pathname
  if (measured.includes('downloads') && (isDownload || FILE.test(link.pathname)))
    return [MEASURED_EVENTS.downloads, { file: isAway ? address : link.pathname }]
  if (measured.includes('outbound') && isAway)
    return [MEASURED_EVENTS.outbound, { host: link.host, link: address }]
  return null
}

/** A form that was sent, by its name: never what is in it. What it calls its fields must not be taken for its own. */
export function formEvent(form: HTMLFormElement): PageEvent {
  const attribute = (name: string) => Element.prototype.getAttribute.call(form, name)
  const action = Object.getOwnPropertyDescriptor(HTMLFormElement.prototype, 'action')!.get!.call(
    form,
  ) as string
  const [, path = location.pathname] = /^https?:\/\/[^/]*([^?#]*)/.exec(action) ?? []
  return [
    MEASURED_EVENTS.forms,
    { form: attribute('data-lupa-form') || attribute('name') || attribute('id') || path },
  ]
}

/**
 * Whether the page the document was loaded for was not found: as the page itself says, on the script tag or in a
 * `meta`, else as the browser was answered.
 */
export function isMissing(): boolean {
  const said = document.querySelector<HTMLElement>('script[data-lupa-status],meta[name="lupa-status"]')
  const [loaded] = performance.getEntriesByType('navigation')
  const status = said?.dataset['lupaStatus'] ?? said?.getAttribute('content') ?? loaded?.responseStatus
  return /^4(04|10)$/.test(String(status))
}

import { removeEverywhere } from './cookies.ts'
import { pageAddress } from './page-address.ts'

type GoogleWindow = { dataLayer?: unknown[] } & Record<`ga-disable-${string}`, boolean | undefined>

/** All seven signals of Consent Mode v2. https://support.google.com/analytics/answer/13802165 */
const DENIED = {
  ad_storage: 'denied',
  ad_user_data: 'denied',
  ad_personalization: 'denied',
  analytics_storage: 'denied',
  functionality_storage: 'denied',
  personalization_storage: 'denied',
  security_storage: 'denied',
}

/**
 * Google Analytics in basic consent mode: not a byte goes to Google before it is allowed (R66). Nothing that
 * names a person goes there at all: no query strings, no signals for advertising (R68, R69).
 */
export function openGoogle(measurementId: string): { allow(): void; deny(): void } {
  const page = window as unknown as GoogleWindow
  const disable = `ga-disable-${measurementId}` as const
  /** A page, or Google's opt-out add-on, may have said no by itself; that is honoured (R71). */
  const refusedByPage = page[disable] === true
  let loaded = false
  let on = false

  // gtag reads `arguments` objects off the queue, and nothing else.
  function gtag(..._given: unknown[]): void {
    // eslint-disable-next-line prefer-rest-params
    ;(page.dataLayer ??= []).push(arguments)
  }
  const allowed = () => gtag('consent', 'update', { ...DENIED, analytics_storage: 'granted' })

  return {
    allow() {
      if (refusedByPage || on) return
      on = true
      page[disable] = false
      if (loaded) return allowed()
      loaded = true
      gtag('consent', 'default', DENIED)
      allowed()
      gtag('js', new Date())
      gtag('set', {
        page_location: pageAddress(location.href),
        page_referrer: document.referrer && pageAddress(document.referrer),
        allow_google_signals: false,
        allow_ad_personalization_signals: false,
      })
      gtag('config', measurementId)
      const script = document.createElement('script')
      script.async = true
      script.src = `https://www.googletagmanager.com/gtag/js?id=${measurementId}`
      document.head.append(script)
    },
    /** First stop the running script, then remove its cookies: the other way round they come back. */
    deny() {
      on = false
      if (loaded) {
        page[disable] = true
        gtag('consent', 'update', DENIED)
      }
      removeEverywhere((name) => /^_g(a|id|at)($|_)/.test(name))
    },
  }
}

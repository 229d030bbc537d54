import { removeEverywhere } from './cookies.ts'
import { pageAddress } from './page-address.ts'

type GoogleWindow = { dataLayer?: unknown[] } & Record<`ga-disable-${string}`, boolean | undefined>

export type Google = { allow(): void; deny(): void; pageShown(): void }

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
export function openGoogle(measurementId: string): Google {
  const page = window as unknown as GoogleWindow
  const disable = `ga-disable-${measurementId}` as const
  let loaded = false
  let on = false
  let disabledByUs = false
  let referrer = document.referrer && pageAddress(document.referrer)

  // gtag reads `arguments` objects off the queue, and nothing else.
  function gtag(..._given: unknown[]): void {
    // eslint-disable-next-line prefer-rest-params
    ;(page.dataLayer ??= []).push(arguments)
  }
  const tellPage = () => {
    const here = pageAddress(location.href)
    gtag('set', {
      page_location: here,
      page_referrer: referrer,
      allow_google_signals: false,
      allow_ad_personalization_signals: false,
    })
    referrer = here
  }

  return {
    allow() {
      // The page, or Google's opt-out add-on, may say no by itself; that is honoured (R71).
      if (on || (page[disable] && !disabledByUs)) return
      on = true
      disabledByUs = page[disable] = false
      if (!loaded) gtag('consent', 'default', DENIED)
      gtag('consent', 'update', { ...DENIED, analytics_storage: 'granted' })
      if (loaded) return
      loaded = true
      gtag('js', new Date())
      tellPage()
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
        disabledByUs = page[disable] = true
        gtag('consent', 'update', DENIED)
      }
      removeEverywhere((name) => /^_g(a|id|at)($|_)/.test(name))
    },
    pageShown() {
      if (on) tellPage()
    },
  }
}

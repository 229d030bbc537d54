import type { Choice } from '../src/choice.ts'
import { defaultCalls, signalsOf } from '../src/google-consent.ts'
import type { GoogleConfig } from '../src/widget-config.ts'
import { googlePage as page, gtag } from './gtag.ts'
import { pageAddress } from './page-address.ts'
import { newScript } from './page-script.ts'

export type Google = {
  /**
   * Makes Google's tags be as the choice says; null where none was made. Nothing is loaded before it is recorded. Says
   * whether something runs on that cannot be stopped.
   */
  obey(choice: Choice | null, isRecorded: boolean): boolean
  pageShown(): void
}

/** What the triggers of Tag Manager can tell apart. */
function triggerOf({ purposes, services }: Choice) {
  const allowed = (all: Readonly<Partial<Record<string, boolean>>>) =>
    Object.keys(all).filter((name) => all[name])
  return { event: 'lupa_choice', lupa_purposes: allowed(purposes), lupa_services: allowed(services) }
}

function load(src: string): void {
  const script = newScript(src)
  script.async = true
  document.head.append(script)
}

/**
 * Google Analytics and Tag Manager. In basic consent mode not a byte goes to Google before it is allowed (R66); advanced
 * mode, which the site has to choose, loads them at once with everything denied. Nothing that names a person goes
 * there: no query strings, and no signals for advertising unless Demographics are allowed (R68, R69).
 */
export function openGoogle(config: GoogleConfig): Google {
  const { ids, manager, advanced } = config
  /** What is loaded, and cannot be unloaded. */
  const loaded = new Set<string>()
  const disabledByUs = new Set<string>()
  let told: string | null = null
  let demographics = false
  /** What was allowed and recorded when Google was told last. */
  let held: Choice['services'] = {}
  let referrer = document.referrer && pageAddress(document.referrer)

  const tellPage = () => {
    const here = pageAddress(location.href)
    gtag('set', {
      page_location: here,
      page_referrer: referrer,
      allow_google_signals: demographics,
      allow_ad_personalization_signals: demographics,
    })
    referrer = here
  }
  const loadAnalytics = () => {
    // The page, or Google's opt-out add-on, may say no by itself; that is honoured (R71).
    const free = ids.filter((id) => !page[`ga-disable-${id}`] || disabledByUs.delete(id))
    for (const id of free) page[`ga-disable-${id}`] = false
    const fresh = free.filter((id) => !loaded.has(id))
    if (fresh.length === 0) return
    if (!ids.some((id) => loaded.has(id))) {
      gtag('js', new Date())
      tellPage()
      load(`https://www.googletagmanager.com/gtag/js?id=${fresh[0]!}`)
    }
    for (const id of fresh) {
      loaded.add(id)
      gtag('config', id)
    }
  }
  const loadTagManager = (id: string) => {
    if (loaded.has(id)) return
    loaded.add(id)
    page.dataLayer!.push({ 'gtm.start': Date.now(), event: 'gtm.js' })
    load(`https://www.googletagmanager.com/gtm.js?id=${id}`)
  }

  return {
    obey(choice, isRecorded) {
      // A no counts at once, a yes when it is recorded.
      const services = Object.fromEntries(
        Object.entries(choice?.services ?? {}).map(([id, yes]) => [id, yes && (isRecorded || held[id])]),
      )
      held = services
      const analytics = services['google-analytics']
      const tags = manager && services['google-tag-manager']
      // First stop the running script; its cookies are removed afterwards, or they would come back.
      if (choice && !analytics && !advanced)
        for (const id of ids) {
          if (loaded.has(id)) page[`ga-disable-${id}`] = disabledByUs.add(id).has(id)
        }
      const wanted = advanced || analytics || tags
      if (!wanted && told === null) return false
      // In advanced mode it is the first thing told on a page (`defaults`).
      if (told === null && !advanced) for (const call of defaultCalls(config)) gtag(...call)
      if (demographics !== !!services['google-demographics']) {
        demographics = !demographics
        if (loaded.size > 0) tellPage()
      }
      const state = JSON.stringify(services)
      if (choice && told !== state) {
        const now = { services, purposes: choice.purposes }
        gtag('consent', 'update', signalsOf(now))
        if (manager) page.dataLayer!.push(triggerOf(now))
      }
      told = state
      if (advanced || analytics) loadAnalytics()
      if (manager && (advanced || tags)) loadTagManager(manager)
      return !!manager && loaded.has(manager) && !tags && !advanced
    },
    pageShown() {
      if (ids.some((id) => loaded.has(id) && !page[`ga-disable-${id}`])) tellPage()
    },
  }
}

type Clarity = { (...call: unknown[]): void; q?: unknown[] }
type MicrosoftWindow = { uetq?: unknown[]; clarity?: Clarity }

const page = window as unknown as MicrosoftWindow

export const uetQueue = () => (page.uetq ??= [])

/**
 * Tells Microsoft's tags what is allowed, where the site asks about them: they read it from their own queues, whenever
 * they come. That nothing is allowed by default they have been told already (`defaults`).
 * https://help.ads.microsoft.com/#apex/ads/en/60119/1
 * and https://learn.microsoft.com/clarity/setup-and-installation/clarity-consent-api-v2
 */
export function openMicrosoft(asks: (id: string) => boolean): (allows: (id: string) => boolean) => void {
  let told = ''
  return (allows) => {
    const word = (id: string) => (allows(id) ? 'granted' : 'denied')
    const ads = word('microsoft-advertising')
    const analytics = word('microsoft-clarity')
    if (told === ads + analytics) return
    told = ads + analytics
    if (asks('microsoft-advertising')) uetQueue().push('consent', 'update', { ad_storage: ads })
    if (asks('microsoft-clarity')) {
      const queue: Clarity = (...call) => void (queue.q ??= []).push(call)
      page.clarity ??= queue
      page.clarity('consentv2', { ad_Storage: ads, analytics_Storage: analytics })
    }
  }
}

type Clarity = { (...call: unknown[]): void; q?: unknown[] }
type MicrosoftWindow = { uetq?: unknown[]; clarity?: Clarity }

/**
 * Tells Microsoft's tags what is allowed, where the site asks about them: they read it from their own queues, whenever
 * they come. https://help.ads.microsoft.com/#apex/ads/en/60119/1
 * and https://learn.microsoft.com/clarity/setup-and-installation/clarity-consent-api-v2
 */
export function openMicrosoft(asks: (id: string) => boolean): (allows: (id: string) => boolean) => void {
  const page = window as unknown as MicrosoftWindow
  let told = ''
  return (allows) => {
    const word = (id: string) => (allows(id) ? 'granted' : 'denied')
    const ads = word('microsoft-advertising')
    const analytics = word('microsoft-clarity')
    if (told === ads + analytics) return
    if (asks('microsoft-advertising'))
      (page.uetq ??= []).push('consent', told ? 'update' : 'default', { ad_storage: told ? ads : 'denied' })
    if (asks('microsoft-clarity')) {
      const queue: Clarity = (...call) => void (queue.q ??= []).push(call)
      page.clarity ??= queue
      page.clarity('consentv2', { ad_Storage: ads, analytics_Storage: analytics })
    }
    const isFirst = told === ''
    told = ads + analytics
    if (isFirst && ads === 'granted' && asks('microsoft-advertising'))
      page.uetq!.push('consent', 'update', { ad_storage: ads })
  }
}

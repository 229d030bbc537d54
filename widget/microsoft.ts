import type { Choice } from '../src/choice.ts'

type Clarity = { (...call: unknown[]): void; q?: unknown[] }
type MicrosoftWindow = { uetq?: unknown[]; clarity?: Clarity }

/**
 * Tells Microsoft's tags what was chosen, where the site asks about them: they read it from their own queues, whenever
 * they come. https://help.ads.microsoft.com/#apex/ads/en/60119/1
 * and https://learn.microsoft.com/clarity/setup-and-installation/clarity-consent-api-v2
 */
export function tellMicrosoft({ services }: Choice, asks: (id: string) => boolean): void {
  const page = window as unknown as MicrosoftWindow
  const word = (id: string) => (services[id] ? 'granted' : 'denied')
  const ads = word('microsoft-advertising')
  if (asks('microsoft-advertising')) {
    page.uetq ??= ['consent', 'default', { ad_storage: 'denied' }]
    page.uetq.push('consent', 'update', { ad_storage: ads })
  }
  if (asks('microsoft-clarity')) {
    const queue: Clarity = (...call) => void (queue.q ??= []).push(call)
    page.clarity ??= queue
    page.clarity('consentv2', { ad_Storage: ads, analytics_Storage: word('microsoft-clarity') })
  }
}

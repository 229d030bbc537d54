import type { Transaction } from 'kysely'
import type { Verdict } from '../../src/event.ts'
import { dayOf } from '../../src/period.ts'
import { countAsked } from '../consents/count-asked.ts'
import { countedDevice } from '../consents/counted-device.ts'
import { recordChoice } from '../consents/give-consent.ts'
import type { Database } from '../db/database.ts'
import { readAgent } from '../events/agent.ts'
import { arrived } from '../events/arrived.ts'
import type { Intake } from '../events/intake.ts'
import { keptAddress } from '../http/client-address.ts'
import type { Site } from '../sites/site.ts'
import type { Browser } from './browsers.ts'
import type { SampleDay } from './history.ts'

/** What the browsers of the people keep: the random id and the number of each who allowed something. */
export type Kept = Map<number, { visitorId: string; visitorNo: number }>

/** Records a day's banners and choices as the public routes would, in one transaction that does more. */
export async function playChoices(
  trx: Transaction<Database>,
  site: Site,
  { asked, choices }: Pick<SampleDay, 'asked' | 'choices'>,
  kept: Kept,
): Promise<void> {
  const banners = new Map<string, Parameters<typeof countAsked>[2] & { times: number }>()
  for (const { at, notice, language, browser } of asked) {
    const device = countedDevice(headersOf(browser))
    if (device === null) continue
    const askedOn = dayOf(new Date(at), site.time_zone)
    const name = `${askedOn} ${notice} ${language} ${device}`
    const alike = banners.get(name) ?? { askedOn, notice, language, device, times: 0 }
    banners.set(name, { ...alike, times: alike.times + 1 })
  }
  for (const banner of banners.values()) await countAsked(trx, site.id, banner)

  for (const { at, person, message, browser, ids } of choices) {
    const { claim } = await recordChoice(trx, site, {
      message,
      previousVisitor: kept.get(person)?.visitorId ?? null,
      device: countedDevice(headersOf(browser)),
      ids,
      now: new Date(at),
    })
    if (claim) kept.set(person, claim)
    else kept.delete(person)
  }
}

/** Takes in a day's visits as `POST /api/events` would: by the same intake, at the times they were sent. */
export async function playVisits(
  intake: Intake,
  site: Site,
  { visits }: Pick<SampleDay, 'visits'>,
  kept: Kept,
): Promise<Verdict[]> {
  const verdicts = await Promise.all(
    visits.map(async ({ at, person, events, browser, place, address }) => {
      const visitor = kept.get(person)
      if (!visitor) return []
      const receivedAt = new Date(at)
      const agent = readAgent(headersOf(browser))
      return intake.take({
        siteId: site.id,
        visitorNo: visitor.visitorNo,
        receivedAt,
        events: arrived(events, site, receivedAt),
        origin: {
          browser: agent.browser,
          browserVersion: agent.browser && [agent.browser, agent.browserVersion].filter(Boolean).join(' '),
          system: agent.system,
          device: agent.device,
          screen: browser.screen,
          language: place.language,
          country: place.country,
          ip: keptAddress(address, site.ip_storage),
        },
      })
    }),
  )
  return verdicts.flat()
}

function headersOf({ headers }: Browser): (name: string) => string | undefined {
  return (name) => headers[name]
}

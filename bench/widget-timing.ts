import type { Browser } from 'playwright-core'
import type { Bundles } from '../server/bundle.ts'
import { WORDINGS } from '../src/wordings.ts'
import type { Language } from '../src/language.ts'
import { exampleSite } from '../test/widget/example-site.ts'
import { answerTime, load, type Load, type Profile } from './widget-load.ts'
import { openWidgetWorld } from './widget-world.ts'

const PROFILES: readonly Profile[] = [
  { name: 'desktop', slower: 1, phone: false, line: null },
  { name: '4x', slower: 4, phone: false, line: null },
  { name: 'phone', slower: 4, phone: true, line: { latency: 150, bytesPerSecond: 1_600_000 / 8 } },
]
const [DESKTOP, SLOW, PHONE] = PROFILES as [Profile, Profile, Profile]
const ANALYTICS = ['G-AB12CD34EF']
const PHONE_SCREEN = { width: 412, height: 823 }

type Row = {
  figure: string
  measured: string
  target: string
  met: string
  'bare page': string
  ratio: string
}

/** How soon the banner can be read and is answered, and what it costs the page, beside the same page without it. */
export async function printTimings(
  browser: Browser,
  widget: Bundles['widget'],
  rounds: number,
): Promise<void> {
  const site = exampleSite(['en'], ANALYTICS)
  const world = await openWidgetWorld(widget, [site])
  const bareUrl = `${world.pageUrl}/`
  const url = `${world.pageUrl}/${site.key}`
  const bare = new Map<Profile, Load[]>(PROFILES.map((profile) => [profile, []]))
  const ours = new Map<Profile, Load[]>(PROFILES.map((profile) => [profile, []]))
  const answered = new Map<Profile, number[]>([
    [SLOW, []],
    [PHONE, []],
  ])
  // What is measured alternates, so that whatever else the machine does falls on all of it; the first round warms up.
  for (let round = 0; round <= rounds; round += 1) {
    for (const profile of PROFILES) {
      const [without, withLupa] = [await load(browser, profile, bareUrl), await load(browser, profile, url)]
      if (round > 0) {
        bare.get(profile)!.push(without)
        ours.get(profile)!.push(withLupa)
      }
    }
    for (const [profile, times] of answered) {
      const button = round % 2 === 0 ? 'Accept' : 'Refuse'
      const time = await answerTime(browser, profile, { url, button })
      if (round > 0) times.push(time)
    }
  }
  world.close()

  const of = (loads: Map<Profile, Load[]>, profile: Profile, figure: (load: Load) => number) =>
    median(loads.get(profile)!.map(figure))
  const paint = (profile: Profile): Row => {
    const without = of(bare, profile, ({ firstPaint }) => firstPaint)
    return row(
      `first contentful paint, ${profile.name}, ms`,
      of(ours, profile, ({ firstPaint }) => firstPaint),
      {
        bare: without,
      },
    )
  }
  const readable = (profile: Profile, most: number) =>
    row(
      `banner readable after it, ${profile.name}, ms`,
      of(ours, profile, ({ readable: at, firstPaint }) => (at ?? Number.NaN) - firstPaint),
      { most },
    )
  const all = [...ours.values()].flat()
  const scriptBare = of(bare, SLOW, ({ script }) => script)
  const blockingBare = of(bare, SLOW, ({ blocking }) => blocking)
  console.log(
    `\nTimes. Median of ${rounds} loads with an empty cache; phone: 150 ms round trip, 1.6 Mbit/s, 4x`,
  )
  console.table([
    ...PROFILES.map(paint),
    readable(DESKTOP, 50),
    readable(SLOW, 100),
    readable(PHONE, 150),
    row('script over the bare page, 4x, ms', of(ours, SLOW, ({ script }) => script) - scriptBare, {
      most: 40,
      bare: scriptBare,
    }),
    row('blocking over the bare page, 4x, ms', of(ours, SLOW, ({ blocking }) => blocking) - blockingBare, {
      most: 40,
      bare: blockingBare,
    }),
    row('click on a choice answered, 4x, ms', median(answered.get(SLOW)!), { most: 24 }),
    row('click on a choice answered, phone, ms', median(answered.get(PHONE)!), { most: 40 }),
    row('layout shift, any load', Math.max(...all.map(({ shift }) => shift)), { most: 0 }),
    row('loads whose largest paint is the banner', all.filter((each) => !each.largestIsOfPage).length, {
      most: 0,
    }),
    row('files loaded before a choice', Math.max(...all.map((each) => count(each, 'GET', world))), {
      most: 1,
    }),
    row('beacons before a choice', Math.max(...all.map((each) => count(each, 'POST', world))), { most: 1 }),
    row('requests to anybody else', Math.max(...all.map((each) => elsewhere(each, world))), { most: 0 }),
  ])
}

/** How much of a phone's screen the banner takes, and how many pixels of its text have to be scrolled to. */
export async function printShares(browser: Browser, widget: Bundles['widget']): Promise<void> {
  const languages = Object.keys(WORDINGS) as Language[]
  const textOf = ({ banner }: (typeof WORDINGS)[Language]) =>
    [...Object.values(banner.intro), banner.others, banner.signal, banner.withdrawable].join('').length
  const longest = languages.toSorted((a, b) => textOf(WORDINGS[b]) - textOf(WORDINGS[a]))[0]!
  const sites = [...new Set(['en', 'fi', longest] as Language[])].map((language) =>
    exampleSite([language], ANALYTICS, language),
  )
  const world = await openWidgetWorld(widget, sites)
  const rows = []
  for (const { key } of sites)
    for (const signal of [false, true]) {
      const context = await browser.newContext({ viewport: PHONE_SCREEN, isMobile: true, hasTouch: true })
      if (signal)
        await context.addInitScript(() =>
          Object.defineProperty(navigator, 'globalPrivacyControl', { value: true }),
        )
      const page = await context.newPage()
      await page.goto(`${world.pageUrl}/${key}`)
      const banner = page.locator('.banner')
      const { height } = (await banner.boundingBox())!
      const scrolled = await banner
        .locator('.text')
        .evaluate((text) => Math.max(0, text.scrollHeight - text.clientHeight))
      await context.close()
      const share = (100 * height) / PHONE_SCREEN.height
      rows.push({
        banner: `${key}${key === longest ? ' (longest)' : ''}, with Google${signal ? ', under GPC' : ''}`,
        'of the screen, %': Number(share.toFixed(1)),
        target: '≤ 30',
        met: share <= 30 ? 'yes' : 'no',
        'text to scroll to, px': scrolled,
      })
    }
  world.close()
  console.log(`\nThe banner on a phone, ${PHONE_SCREEN.width} x ${PHONE_SCREEN.height}`)
  console.table(rows)
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
}

function row(figure: string, measured: number, { most, bare }: { most?: number; bare?: number }): Row {
  const added = figure.includes('over')
  return {
    figure,
    measured: shown(measured),
    target: most === undefined ? '' : `≤ ${most}`,
    met: most === undefined ? '' : measured <= most ? 'yes' : 'no',
    'bare page': bare === undefined ? '' : shown(bare),
    ratio: bare ? `${((added ? measured + bare : measured) / bare).toFixed(2)} x` : '',
  }
}

const shown = (value: number) => String(Math.round(value * 10) / 10)

type Hosts = { gatewayUrl: string }

function count({ requests }: Load, method: string, { gatewayUrl }: Hosts): number {
  return requests.filter((each) => each === `${method} ${new URL(gatewayUrl).host}`).length
}

function elsewhere({ requests }: Load, { gatewayUrl }: Hosts): number {
  return requests.filter((each) => !each.endsWith(` ${new URL(gatewayUrl).host}`)).length
}

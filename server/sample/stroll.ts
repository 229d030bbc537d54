import type { EventMessage } from '../../src/event.ts'
import { MEASURED_EVENTS } from '../../src/measure.ts'
import type { Vitals } from '../../src/vitals.ts'
import type { Chance } from './chance.ts'
import { pageSpeed } from './page-speed.ts'
import { ARTICLES, GONE, GUIDES, LINKS, PRODUCTS, SHOP, type Arrived } from './shop.ts'

/** A page on the screen of one visitor, and what happened on it. */
type Shown = {
  readonly at: number
  readonly path: string
  readonly query: string
  readonly referrer: string | undefined
  readonly engagedMs: number
  readonly openMs: number
  readonly scrollPercent: number
  readonly vitals: Vitals
  readonly done: Done[]
}
type Done = { readonly name: string; readonly value?: number; readonly properties: Record<string, string> }

/** All that is told of so many pages fits in one message. */
const MOST_PAGES = 10

/** How likely a visitor goes on after a page; who has filled a cart is hard to stop. */
const GOES_ON = 0.6
const GOES_ON_BUYING = 0.88

/** What the posting of any order costs, in euros. */
const POSTAGE = 12

/**
 * One visit to the shop, from page to page, as its browser would report it: the events to be sent when it ends, and
 * when that is. Pages that would be looked at after `until` have not been shown yet; null where none has.
 */
export function stroll(
  chance: Chance,
  {
    arrived,
    from,
    until,
    buys,
    isSmall,
  }: { arrived: Arrived; from: number; until: number; buys: boolean; isSmall: boolean },
): { endsAt: number; events: EventMessage['events'] } | null {
  const pages: Shown[] = []
  const cart: number[] = []
  let at = from
  let path: string | null = landing(chance, arrived)
  while (path !== null && pages.length < MOST_PAGES) {
    const engagedMs = Math.round(4_000 + 60_000 * chance.number() ** 2 * (path.startsWith('/blog/') ? 3 : 1))
    const openMs = engagedMs + chance.whole(500, 15_000)
    const before = pages.at(-1)
    const page: Shown = {
      at,
      path,
      query: before || !arrived.tags ? '' : `?${arrived.tags}`,
      referrer: before ? `${SHOP.origins[0]}${before.path}` : arrived.referrer,
      engagedMs,
      openMs,
      scrollPercent: chance.whole(path.startsWith('/blog/') ? 35 : 45, 100),
      vitals: pageSpeed(chance, { path, isSmall }),
      done: doneOn(chance, { path, cart, buys }),
    }
    if (at + openMs > until) break
    pages.push(page)
    at += openMs
    path = next(chance, page)
    const sent = path === '/thanks' ? 'checkout' : path === '/contact/thanks' ? 'contact' : null
    if (sent) page.done.push({ name: MEASURED_EVENTS.forms, properties: { form: sent } })
  }
  return pages.length === 0 ? null : { endsAt: at, events: reported(chance, pages, at) }
}

function landing(chance: Chance, { landing }: Arrived): string {
  if (chance.happens(0.012)) return GONE
  if (landing === 'front') return '/'
  return landing === 'product' ? chance.one(PRODUCTS).path : chance.one(ARTICLES)
}

/** What the shop's own script reports of a page. */
function doneOn(
  chance: Chance,
  { path, cart, buys }: { path: string; cart: number[]; buys: boolean },
): Done[] {
  const done: Done[] = []
  const product = PRODUCTS.map(([, each]) => each).find((each) => each.path === path)
  if (product && chance.happens(buys ? 0.22 : 0.08)) {
    cart.push(product.price)
    done.push({
      name: 'add-to-cart',
      value: product.price,
      properties: { product: path.slice('/products/'.length) },
    })
  }
  if (path === '/thanks') {
    const delivery = chance.one([
      [5, 'post'],
      [3, 'fetched'],
      [2, 'brought home'],
    ] as const)
    const value = cart.reduce((sum, price) => sum + price, 0) + (delivery === 'post' ? POSTAGE : 0)
    done.push({
      name: 'order',
      value,
      properties: { delivery, payment: chance.happens(0.7) ? 'card' : 'invoice' },
    })
  }
  if ((path === '/' || path.startsWith('/blog/')) && chance.happens(0.05)) {
    done.push({ name: 'signup', properties: { place: path === '/' ? 'front page' : 'article' } })
  }
  const isArticle = path.startsWith('/blog/')
  if (isArticle && chance.happens(0.07)) {
    done.push({ name: MEASURED_EVENTS.downloads, properties: { file: chance.one(GUIDES) } })
  } else if ((isArticle || path === '/about') && chance.happens(0.1)) {
    const link = chance.one(LINKS)
    done.push({ name: MEASURED_EVENTS.outbound, properties: { host: link.split('/')[0]!, link } })
  }
  if (path === GONE) done.push({ name: MEASURED_EVENTS.missing, properties: { path } })
  return done
}

/** The page after this one; null where the visitor leaves. */
function next(chance: Chance, { path, done }: Shown): string | null {
  if (path === '/thanks' || path === '/contact/thanks') return null
  const buying = path === '/cart' || path === '/checkout' || done.some(({ name }) => name === 'add-to-cart')
  if (!chance.happens(buying ? GOES_ON_BUYING : GOES_ON)) return null
  if (path === '/cart') return chance.happens(0.62) ? '/checkout' : '/products'
  if (path === '/checkout') return '/thanks'
  if (path === '/contact') return chance.happens(0.5) ? '/contact/thanks' : '/'
  if (buying) return '/cart'
  const product = chance.one(PRODUCTS).path
  const article = chance.one(ARTICLES)
  if (path === '/products') return product
  if (path.startsWith('/products/')) {
    return chance.one([
      [5, product],
      [3, '/products'],
      [1, '/contact'],
      [1, '/about'],
    ])
  }
  return chance.one([
    [4, '/products'],
    [3, product],
    [2, article],
    [1, '/blog'],
    [1, '/about'],
    [1, '/contact'],
  ])
}

/** In one message at the end, as of a browser that was offline meanwhile: each event says how old it is. */
function reported(chance: Chance, pages: readonly Shown[], endsAt: number): EventMessage['events'] {
  return pages.flatMap(({ at, path, query, referrer, engagedMs, openMs, scrollPercent, vitals, done }) => {
    const view = chance.uuid()
    return [
      {
        type: 'view' as const,
        id: view,
        url: `${SHOP.origins[0]}${path}${query}`,
        ...(referrer && { referrer }),
        ageMs: endsAt - at,
      },
      ...done.map((event) => ({
        type: 'custom' as const,
        id: chance.uuid(),
        view,
        ...event,
        ageMs: endsAt - at - Math.round(engagedMs / 2),
      })),
      { type: 'engagement' as const, view, engagedMs, openMs, scrollPercent, ageMs: endsAt - at - openMs },
      { type: 'vitals' as const, view, vitals, ageMs: endsAt - at - openMs },
    ]
  })
}

import type { NewGoal } from '../../src/goal.ts'
import type { NewSite } from '../../src/site.ts'

/** The shop that nobody has: a carpenter's, with a name, an address and products made up for it. */
export const SHOP: NewSite = {
  name: 'Sample: Puuseppä Oy',
  origins: ['https://puuseppa.example'],
  languages: ['fi', 'sv', 'en'],
  timeZone: 'Europe/Helsinki',
  google: { measurementIds: ['G-SAMPLE0000'] },
  smallestGroup: 5,
  ipStorage: 'shortened',
  ipFullDays: 30,
  visitMonths: 25,
}

/** Names the site in its script tag, which no page has. */
export const SHOP_KEY = 'sample'

/** What the shop changed meanwhile, so that its visitors were told anew: the second version of the notice. */
export const SHOP_CHANGE = { visitMonths: 14 }

export const SHOP_GOALS: readonly NewGoal[] = [
  { name: 'Order', target: 'event:order' },
  { name: 'Message sent', target: 'page:/contact/thanks' },
  { name: 'Article read', target: 'page:/blog/*' },
]

type Weighted<Value> = readonly (readonly [weight: number, value: Value])[]

/** Path and price in euros. */
export const PRODUCTS: Weighted<{ path: string; price: number }> = [
  [26, { path: '/products/oak-table', price: 890 }],
  [22, { path: '/products/birch-stool', price: 79 }],
  [16, { path: '/products/pine-shelf', price: 145 }],
  [18, { path: '/products/cutting-board', price: 39 }],
  [10, { path: '/products/rocking-chair', price: 420 }],
  [8, { path: '/products/gift-card', price: 50 }],
]

export const ARTICLES: Weighted<string> = [
  [34, '/blog/how-to-oil-an-oak-table'],
  [24, '/blog/birch-or-pine'],
  [18, '/blog/a-day-in-the-workshop'],
  [14, '/blog/mending-an-old-chair'],
  [10, '/blog/where-our-wood-comes-from'],
]

/** Leaflets that can be downloaded. */
export const GUIDES: Weighted<string> = [
  [5, '/files/caring-for-oiled-wood.pdf'],
  [3, '/files/measuring-for-a-shelf.pdf'],
  [2, '/files/price-list.xlsx'],
]

/** Pages of others that articles lead to. */
export const LINKS: Weighted<string> = [
  [5, 'metsamerkki.example/certificates/oak'],
  [3, 'kasityolaiset.example/members'],
  [2, 'kasityolaiset.example/fairs/spring'],
]

/** Sold out for good, and still linked to from elsewhere. */
export const GONE = '/products/oak-chair'

/** How a visit comes to the shop. */
export type Arrived = {
  readonly referrer?: string
  /** Campaign tags, as they stand in the address. */
  readonly tags?: string
  readonly landing: 'front' | 'product' | 'article'
}

export const FIRST_ARRIVALS: Weighted<Arrived> = [
  [17, { referrer: 'https://www.google.com/', landing: 'article' }],
  [13, { referrer: 'https://www.google.com/', landing: 'product' }],
  [7, { referrer: 'https://www.google.com/', landing: 'front' }],
  [4, { referrer: 'https://www.bing.com/', landing: 'product' }],
  [4, { referrer: 'https://duckduckgo.com/', landing: 'article' }],
  [16, { landing: 'front' }],
  [9, { referrer: 'https://l.instagram.com/', landing: 'product' }],
  [5, { referrer: 'https://l.facebook.com/', landing: 'article' }],
  [4, { referrer: 'https://www.pinterest.com/', landing: 'product' }],
  [4, { referrer: 'https://kotilehti.example/', landing: 'article' }],
  [3, { referrer: 'https://kasityolaiset.example/', landing: 'front' }],
  [
    6,
    {
      referrer: 'https://www.google.com/',
      tags: 'utm_source=google&utm_medium=cpc&utm_campaign=oak-tables&utm_term=oak+table&utm_content=headline',
      landing: 'product',
    },
  ],
  [
    4,
    {
      referrer: 'https://www.google.com/',
      tags: 'utm_source=google&utm_medium=cpc&utm_campaign=oak-tables&utm_term=dining+table&utm_content=picture',
      landing: 'product',
    },
  ],
]

export const RETURN_ARRIVALS: Weighted<Arrived> = [
  [44, { landing: 'front' }],
  [14, { landing: 'product' }],
  [16, { referrer: 'https://www.google.com/', landing: 'front' }],
  [20, { tags: 'utm_source=letter&utm_medium=email&utm_campaign=monthly-letter', landing: 'article' }],
  [6, { referrer: 'https://l.instagram.com/', landing: 'product' }],
]

/** What most came by while it ran: a weekend on which the workshop was open to everybody. */
export const OPEN_WORKSHOP: Arrived = {
  referrer: 'https://l.instagram.com/',
  tags: 'utm_source=instagram&utm_medium=paid-social&utm_campaign=open-workshop&utm_content=video',
  landing: 'front',
}

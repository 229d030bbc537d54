/** What a service does for the site; each kind has a text in every language. */
export const SERVICE_KINDS = [
  'analytics',
  'recordings',
  'advertising',
  'tag-manager',
  'video',
  'audio',
  'map',
  'fonts',
  'social',
  'chat',
  'captcha',
  'payment',
  'newsletter',
  'booking',
  'comments',
  'reviews',
  'experiments',
  'errors',
  'embed',
] as const
export type ServiceKind = (typeof SERVICE_KINDS)[number]

/** What a page shows, or does for its reader: it stays hidden where it is not allowed. */
export const CONTENT_KINDS: readonly (ServiceKind | null)[] = [
  'video',
  'audio',
  'map',
  'social',
  'chat',
  'captcha',
  'booking',
  'comments',
  'reviews',
  'embed',
]

/** Where a browser keeps things. Their names are those of the browser's own interfaces. */
export const STORES = ['cookie', 'localStorage', 'sessionStorage', 'indexedDB'] as const
export type Store = (typeof STORES)[number]

/** What a service of the owner's own may be for: linking is Lupa's. */
export const OWN_PURPOSES = ['necessary', 'preferences', 'statistics', 'marketing'] as const

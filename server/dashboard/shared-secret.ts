/** The secret of the shared link by which this page was opened, `/share/…`; null on the pages of staff. */
export const sharedSecret = /^\/share\/([^/]+)/.exec(location.pathname)?.[1] ?? null

/** Where the privacy notice of a register is, in its newest version. */
export function noticeUrl(gateway: string, key: string): string {
  return `${gateway}/notice/${key}`
}

/** Where the cookie policy of a site is. */
export function cookiesUrl(gateway: string, siteKey: string): string {
  return `${gateway}/cookies/${siteKey}`
}

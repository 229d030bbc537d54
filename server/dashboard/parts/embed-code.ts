/** The tag that shows a shared link on another page. No referrer: the address of that page is nobody's business here. */
export function embedCode(url: string, title: string): string {
  const name = title.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
  return `<iframe src="${url}?embed" title="${name}" width="100%" height="900" style="border:0" loading="lazy" referrerpolicy="no-referrer"></iframe>`
}

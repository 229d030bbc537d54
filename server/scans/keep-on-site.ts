import type { Page } from 'playwright-core'

/**
 * Stops the page itself from going to another origin, by a redirect as by a script; frames in it go where they will. By
 * the browser's own protocol, since Playwright's routes see no redirects.
 * https://chromedevtools.github.io/devtools-protocol/tot/Fetch/
 */
export async function keepOnSite(
  page: Page,
  origins: readonly string[],
): Promise<{ leftFor(): string | null }> {
  let leftFor: string | null = null
  const protocol = await page.context().newCDPSession(page)
  const { frameTree } = await protocol.send('Page.getFrameTree')
  protocol.on('Fetch.requestPaused', ({ requestId, frameId, request }) => {
    const isOwn = frameId !== frameTree.frame.id || origins.includes(new URL(request.url).origin)
    if (!isOwn) leftFor = new URL(request.url).host
    const sent = isOwn
      ? protocol.send('Fetch.continueRequest', { requestId })
      : protocol.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
    // The page may be closed by then.
    sent.catch(() => {})
  })
  await protocol.send('Fetch.enable', { patterns: [{ resourceType: 'Document' }] })
  return { leftFor: () => leftFor }
}

import { writeFileSync } from 'node:fs'
import type { Page } from 'playwright-core'

const QUALITY = 52

/** Writes what is on the screen as WebP, or the page from its top to the height of `clip`, in CSS pixels. */
export async function savePicture(
  page: Page,
  file: string,
  clip?: { width: number; height: number },
): Promise<void> {
  const devTools = await page.context().newCDPSession(page)
  const { data } = await devTools.send('Page.captureScreenshot', {
    format: 'webp',
    quality: QUALITY,
    ...(clip && { captureBeyondViewport: true, clip: { x: 0, y: 0, ...clip, scale: 1 } }),
  })
  writeFileSync(file, Buffer.from(data, 'base64'))
}

/** Markdown: each picture in the colours that whoever looks prefers, the phone's beside the desk's. */
export function gallery(
  title: string,
  about: string,
  pictures: readonly { readonly name: string; readonly title: string }[],
  [desk, phone]: readonly [number, number],
): string {
  const image = (name: string, width: number, shown: string) =>
    `<picture><source media="(prefers-color-scheme: dark)" srcset="${name}-dark-${width}.webp">` +
    `<img alt="" src="${name}-light-${width}.webp" ${shown}></picture>`
  const parts = pictures.map(
    (picture) =>
      `## ${picture.title}\n\n${image(picture.name, desk, 'width="640"')} ${image(picture.name, phone, 'width="195" valign="top"')}\n`,
  )
  return `# ${title}\n\n${about}\n\n${parts.join('\n')}`
}

import chromium from '@sparticuz/chromium'
import { chromium as playwright } from 'playwright-core'
const base = process.argv[2]!
const browser = await playwright.launch({ executablePath: await chromium.executablePath(), args: ['--no-sandbox','--disable-gpu','--disable-background-networking'] })
for (const scheme of ['light','dark'] as const) for (const [w,h] of [[1280,800],[390,844]] as const) {
  const c = await browser.newContext({ viewport:{width:w,height:h}, colorScheme: scheme, deviceScaleFactor: w===390?2:1 })
  const p = await c.newPage()
  await p.goto(base + '/demo/')
  await p.getByRole('region').waitFor()
  await p.screenshot({ path: `/tmp/shots/banner-${scheme}-${w}.png` })
  await p.getByRole('button', { name: 'Choose' }).click()
  await p.getByText('What is kept').first().click()
  await p.screenshot({ path: `/tmp/shots/dialog-${scheme}-${w}.png` })
  await p.keyboard.press('Escape')
  await p.getByRole('button', { name: 'Accept' }).click()
  await p.goto(base + '/demo/contact.html')
  await p.waitForTimeout(400)
  await p.screenshot({ path: `/tmp/shots/form-${scheme}-${w}.png`, fullPage: true })
  await c.close()
}
await browser.close()

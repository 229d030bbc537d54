import chromium from '@sparticuz/chromium'
import { chromium as playwright } from 'playwright-core'
import { existsSync, writeFileSync, readFileSync } from 'node:fs'
const base = 'http://127.0.0.1:8123'
const browser = await playwright.launch({ executablePath: await chromium.executablePath(), args: ['--no-sandbox','--disable-gpu','--disable-background-networking','--user-agent=Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/153.0.0.0 Safari/537.36'] })
if (!existsSync('/tmp/dash.state')) {
  const c = await browser.newContext(); const p = await c.newPage()
  await p.goto(process.argv[2]!)
  await p.getByLabel('Username').fill('aino'); await p.getByLabel('Full name').fill('Aino Esimerkki'); await p.getByLabel('Password').fill('correct horse battery')
  await p.getByRole('button', { name: 'Make the account' }).click()
  await p.getByRole('heading', { name: 'Sites', exact: true }).waitFor()
  await p.getByRole('button', { name: /sample/i }).click()
  await p.waitForURL('**/app/sites/*', { timeout: 60000 }).catch(() => {})
  await p.waitForTimeout(15000)
  console.log(p.url())
  writeFileSync('/tmp/dash.state', JSON.stringify(await c.storageState()))
}
const paths: Record<string, string> = JSON.parse(process.argv[3] ?? '{}')
for (const [w, scheme] of (process.argv[4] ? JSON.parse(process.argv[4]) : [[1280, 'light'], [390, 'light']]) as [number, 'light'][]) {
  const c = await browser.newContext({ viewport: { width: w, height: 800 }, colorScheme: scheme, storageState: JSON.parse(readFileSync('/tmp/dash.state', 'utf8')), locale: 'en-GB' })
  const p = await c.newPage()
  p.on('console', (m) => m.type() === 'error' && console.log('console', m.text()))
  p.on('pageerror', (e) => console.log('error', e.message))
  for (const [name, path] of Object.entries(paths)) {
    await p.goto(base + path); await p.waitForLoadState('networkidle').catch(() => {}); await p.waitForTimeout(500)
    await p.screenshot({ path: `/tmp/shots/${name}-${scheme}-${w}.png`, fullPage: true })
    const over = await p.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
    if (over) console.log(name, w, 'overflows by', over)
  }
  await c.close()
}
await browser.close()

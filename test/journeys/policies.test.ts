import { expect, test } from 'vitest'
import { storedViews } from '../database/stored.ts'
import { ownService } from './own-service.ts'
import { eventually, openWorld } from './world.ts'

const world = await openWorld()
const acts = () => world.db.selectFrom('consent_record').select('act').execute()
/** A tag under a policy, which may let it in by its nonce. */
const tagUnder = (policy: string) =>
  `<meta http-equiv="Content-Security-Policy" content="${policy}">` +
  `<script nonce="r4nd0m" src="${world.url}/lupa.js?site=shop" async></script>`

test.each([
  ['the gateway by its address', (gateway: string) => `script-src ${gateway}`, ['src']],
  ['scripts by a nonce', () => "script-src 'nonce-r4nd0m'", ['inline', 'src', 'template']],
  [
    'what such scripts load',
    () => "script-src 'nonce-r4nd0m' 'strict-dynamic'",
    ['inline', 'src', 'template'],
  ],
  [
    'scripts by a nonce, and the Trusted Types of Lupa',
    () => "script-src 'nonce-r4nd0m'; require-trusted-types-for 'script'; trusted-types lupa",
    ['inline', 'src', 'template'],
  ],
] as const)(
  'under a policy that lets in %s, and no style of the page itself, everything works',
  async (_, scripts, lets) => {
    await world.changeSite({ services: [ownService('chat', 'preferences')] })
    const policy = `default-src 'none'; ${scripts(world.url)}; connect-src ${world.url}`
    world.page(
      '/',
      `<main><h1>Shop</h1></main>
       <script type="text/plain" data-lupa="chat" nonce="r4nd0m">document.body.dataset.inline = 'ran'</script>
       <script type="text/plain" data-lupa="chat" nonce="r4nd0m" src="${world.url}/chat.js"></script>
       <template data-lupa="chat"><script type="application/json">{}</script><script nonce="r4nd0m">
         if (document.querySelector('[type="application/json"]')) document.body.dataset.template = 'ran'
       </script></template>`,
      { tag: tagUnder(policy) },
    )
    const { context, page } = await world.newVisitor()
    await context.route('**/chat.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: 'document.body.dataset.src = "ran"' }),
    )
    await page.goto(`${world.shopUrl}/`)
    const accept = page.getByRole('button', { name: 'Accept' })
    const { height, width } = (await accept.boundingBox())!
    expect(height).toBeGreaterThanOrEqual(44)
    expect(width).toBeGreaterThan(80)

    await page.getByRole('button', { name: 'Choose' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Accept' }).click()
    await eventually(
      () => storedViews(world.db),
      (rows) => rows.length === 1,
    )
    const ran = async () => Object.keys(await page.evaluate(() => ({ ...document.body.dataset }))).toSorted()
    expect(await eventually(ran, (names) => names.length === lets.length)).toEqual(lets)
  },
)

test('a script that the page did not let in is not let in by Lupa, whatever is allowed', async () => {
  await world.changeSite({ services: [ownService('chat', 'preferences')] })
  world.page(
    '/',
    `<main><h1>Shop</h1></main>
     <script type="text/plain" data-lupa="chat">document.body.dataset.bare = 'ran'</script>
     <script type="text/plain" data-lupa="chat" nonce="other">document.body.dataset.other = 'ran'</script>
     <template data-lupa="chat"><script>document.body.dataset.template = 'ran'</script></template>
     <script type="text/plain" data-lupa="chat" nonce="r4nd0m">document.body.dataset.own = 'ran'</script>`,
    { tag: tagUnder("script-src 'nonce-r4nd0m' 'strict-dynamic'") },
  )
  const { page } = await world.newVisitor()
  await page.goto(`${world.shopUrl}/`)
  await page.getByRole('button', { name: 'Accept' }).click()
  const ran = async () => Object.keys(await page.evaluate(() => ({ ...document.body.dataset }))).toSorted()
  await eventually(ran, (names) => names.length > 0)
  await page.waitForTimeout(300)
  expect(await ran()).toEqual(['own'])
})

test('where the page allows no Trusted Types of Lupa, the visitor can still answer', async () => {
  world.page('/', '<main><h1>Shop</h1></main>', {
    tag: tagUnder("require-trusted-types-for 'script'; trusted-types 'none'"),
  })
  const { page } = await world.newVisitor()
  await page.goto(`${world.shopUrl}/`)
  await page.getByRole('button', { name: 'Choose' }).click()
  await page.waitForTimeout(200)
  expect(await page.getByRole('dialog').count()).toBe(0)
  await page.getByRole('button', { name: 'Accept' }).click()
  await eventually(
    () => storedViews(world.db),
    (rows) => rows.length === 1,
  )
  expect(await acts()).toEqual([{ act: 'accepted' }])
})

import { Hono, type Context } from 'hono'
import { html } from 'hono/html'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import type { Gateway } from '../gateway.ts'
import { limitBody } from '../http/limit-body.ts'
import { checkOwnOrigin } from '../http/own-origin.ts'
import { PLAIN_STYLE, plainPage, readerLanguage } from '../http/plain-page.ts'
import { Refusal } from '../http/refusal.ts'
import { addressOf, type Bindings } from '../http/socket.ts'
import { stillPage } from '../http/still-page.ts'
import { takeTry } from '../http/take-try.ts'
import { grantedKinds, openAccessLink, useAccessLink, type OpenLink } from './access-link.ts'
import { zipAnswer } from './zip-answer.ts'
import { makePackage } from './package.ts'
import { PACKAGE_TEXTS } from './package-texts.ts'

/**
 * The page behind the link by which a person fetches their data. Without script; looking uses nothing up, pressing the
 * button does. Of a link that is unknown, used, expired or revoked nothing is told.
 */
export function accessPages(gateway: Gateway) {
  const { db, publicUrl } = gateway
  const byAddress = new RateLimiterMemory({ points: 30, duration: 15 * 60 })

  return (
    new Hono<{ Bindings: Bindings }>()
      // The address of the page is its key.
      .use(stillPage(publicUrl, PLAIN_STYLE, "'self'", 'same-origin'))
      .use(limitBody)
      .use(async (c, next) => {
        checkOwnOrigin(c, publicUrl)
        c.header('cache-control', 'no-store')
        try {
          await takeTry(c, byAddress, addressOf(c, gateway) ?? 'unknown')
        } catch (error) {
          if (!(error instanceof Refusal)) throw error
          const { tooMany, title } = PACKAGE_TEXTS[readerLanguage(c)]
          c.status(429)
          return c.html(plainPage(readerLanguage(c), title.access, html`<p>${tooMany}</p>`))
        }
        return next()
      })
      .get('/:secret', async (c) => {
        const link = await openAccessLink(db, c.req.param('secret'), gateway.clock())
        return link ? linkPage(c, link) : gone(c)
      })
      .post('/:secret', async (c) => {
        const now = gateway.clock()
        const link = await openAccessLink(db, c.req.param('secret'), now)
        const kinds = link && (await grantedKinds(db, link.requestId))
        if (!link || !kinds?.length || !(await useAccessLink(db, link, now))) return gone(c)
        const made = await makePackage(gateway, { ...link, kinds, now })
        return made ? zipAnswer(c, made) : gone(c)
      })
  )
}

function linkPage(c: Context, { language, register, expiresAt, usedAt }: OpenLink) {
  const { title, page: text } = PACKAGE_TEXTS[language]
  const until = expiresAt.toLocaleString(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Helsinki',
  })
  return c.html(
    plainPage(
      language,
      title.access,
      html`<p>${usedAt ? text.again : text.body({ register, until })}</p>
        <p class="quiet">${text.careful}</p>
        <form method="post">
          <p><button>${text.button}</button></p>
        </form>`,
    ),
  )
}

function gone(c: Context) {
  const { title, body } = PACKAGE_TEXTS[readerLanguage(c)].gone
  c.status(410)
  return c.html(plainPage(readerLanguage(c), title, html`<p>${body}</p>`))
}

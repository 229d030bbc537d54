import { Hono, type Context } from 'hono'
import { html, raw } from 'hono/html'
import { stillPage } from '../http/still-page.ts'
import { chooseLanguage, STAFF_LANGUAGES, type StaffLanguage } from '../../src/language.ts'
import type { Gateway } from '../gateway.ts'
import type { MailAct } from './link.ts'
import { confirmSubscription, findSubscription, unsubscribe } from './subscription.ts'
import { listed, TEXTS } from './text.ts'

/**
 * The pages behind the links in mails, without script. Looking changes nothing, since mail programs look at links by
 * themselves; the button posts. A POST to the address of an unsubscribing link is all that RFC 8058 asks for: no
 * cookie, no origin, and its body is not read.
 */
export function mailPages({ db, mailLinks, clock, publicUrl }: Gateway) {
  const subscriptionOf = async (act: MailAct, token: string) => {
    const id = mailLinks.read(act, token)
    return { id, subscription: id === null ? null : await findSubscription(db, id) }
  }

  return (
    new Hono()
      // The address is the key.
      .use(stillPage(publicUrl, STYLE, "'self'"))
      .get('/confirm/:token', async (c) => {
        const { subscription } = await subscriptionOf('confirm', c.req.param('token'))
        if (!subscription) return answerGone(c)
        const { language, kinds, siteName } = subscription
        const text = TEXTS[language]
        const { title, body, button } = text.pages.confirm
        const named = listed(
          text,
          kinds.map((kind) => text.kinds[kind]),
        )
        return answer(c, language, { title, body: body(siteName, named), button })
      })
      .post('/confirm/:token', async (c) => {
        const { subscription } = await subscriptionOf('confirm', c.req.param('token'))
        if (!subscription) return answerGone(c)
        await confirmSubscription(db, subscription.id, clock())
        const { doneTitle, done } = TEXTS[subscription.language].pages.confirm
        return answer(c, subscription.language, { title: doneTitle, body: done(subscription.siteName) })
      })
      .get('/unsubscribe/:token', async (c) => {
        const { id, subscription } = await subscriptionOf('unsubscribe', c.req.param('token'))
        if (id === null) return answerGone(c)
        if (!subscription) return answerUnsubscribed(c, languageOf(c))
        const { title, body, button } = TEXTS[subscription.language].pages.unsubscribe
        return answer(c, subscription.language, { title, body: body(subscription.siteName), button })
      })
      .post('/unsubscribe/:token', async (c) => {
        const { id, subscription } = await subscriptionOf('unsubscribe', c.req.param('token'))
        if (id === null) return answerGone(c)
        await unsubscribe(db, id)
        return answerUnsubscribed(c, subscription?.language ?? languageOf(c))
      })
  )
}

/** Of a reader of whom nothing is known but what the browser says. */
function languageOf(c: Context): StaffLanguage {
  return chooseLanguage(c.req.header('accept-language')?.split(/[,;]/)[0], STAFF_LANGUAGES)
}

function answerGone(c: Context): Response | Promise<Response> {
  c.status(410)
  return answer(c, languageOf(c), TEXTS[languageOf(c)].pages.gone)
}

function answerUnsubscribed(c: Context, language: StaffLanguage): Response | Promise<Response> {
  const { doneTitle, done } = TEXTS[language].pages.unsubscribe
  return answer(c, language, { title: doneTitle, body: done })
}

function answer(
  c: Context,
  language: StaffLanguage,
  { title, body, button }: { title: string; body: string; button?: string },
): Response | Promise<Response> {
  c.header('cache-control', 'no-store')
  return c.html(
    html`<!doctype html>
      <html lang="${language}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <meta name="robots" content="noindex" />
          <title>${title} · Lupa</title>
          <link rel="icon" href="data:," />
          ${raw(`<style>${STYLE}</style>`)}
        </head>
        <body>
          <main>
            <h1>${title}</h1>
            <p>${body}</p>
            ${button === undefined ? '' : html`<form method="post"><button>${button}</button></form>`}
          </main>
        </body>
      </html> `,
  )
}

const STYLE = `
body { margin: 0; font: 1rem/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif; }
main { box-sizing: border-box; max-width: 32rem; margin: 0 auto; padding: 15vh 1.5rem 3rem; }
h1 { margin: 0 0 0.75rem; font-size: 1.5rem; line-height: 1.25; }
p { margin: 0 0 1.5rem; overflow-wrap: anywhere; }
button { min-height: 2.75rem; padding: 0.5rem 1.25rem; border: 0; border-radius: 9px; background: #0b6e5f; color: #fff; font: inherit; font-weight: 600; cursor: pointer; }
button:focus-visible { outline: 3px solid #5fcdb7; outline-offset: 2px; }
`

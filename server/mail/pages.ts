import { Hono, type Context } from 'hono'
import { html } from 'hono/html'
import { PLAIN_STYLE, plainPage, readerLanguage } from '../http/plain-page.ts'
import { stillPage } from '../http/still-page.ts'
import type { StaffLanguage } from '../../src/language.ts'
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
      .use(stillPage(publicUrl, PLAIN_STYLE, "'self'"))
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
        if (!subscription) return answerUnsubscribed(c, readerLanguage(c))
        const { title, body, button } = TEXTS[subscription.language].pages.unsubscribe
        return answer(c, subscription.language, { title, body: body(subscription.siteName), button })
      })
      .post('/unsubscribe/:token', async (c) => {
        const { id, subscription } = await subscriptionOf('unsubscribe', c.req.param('token'))
        if (id === null) return answerGone(c)
        await unsubscribe(db, id)
        return answerUnsubscribed(c, subscription?.language ?? readerLanguage(c))
      })
  )
}

function answerGone(c: Context): Response | Promise<Response> {
  c.status(410)
  return answer(c, readerLanguage(c), TEXTS[readerLanguage(c)].pages.gone)
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
    plainPage(
      language,
      title,
      html`<p>${body}</p>
        ${button === undefined ? '' : html`<form method="post"><button>${button}</button></form>`}`,
    ),
  )
}

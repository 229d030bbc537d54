import { Hono, type Context } from 'hono'
import { html } from 'hono/html'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import * as v from 'valibot'
import { chooseLanguage, STAFF_LANGUAGES, type StaffLanguage } from '../../src/language.ts'
import { SiteKey } from '../../src/plain-text.ts'
import { signedInCustomer } from '../customer-access/session-cookie.ts'
import { firstOf } from '../customers/first-of.ts'
import { openCustomers } from '../customers/open-customer.ts'
import type { Gateway } from '../gateway.ts'
import { limitBody } from '../http/limit-body.ts'
import { checkOwnOrigin } from '../http/own-origin.ts'
import { plainPage } from '../http/plain-page.ts'
import { readId } from '../http/read-id.ts'
import { Refusal } from '../http/refusal.ts'
import { networkOf, type Bindings } from '../http/socket.ts'
import { stillPage } from '../http/still-page.ts'
import { takeTry } from '../http/take-try.ts'
import { languageLinks } from '../http/language-links.ts'
import { checkForm, NOTHING, readForm, type Wrong, type Written } from './read-form.ts'
import { recordIntake } from './record-intake.ts'
import { sendCode, tryCode } from './request-code.ts'
import { rightsForm, type RightsForm } from './rights-form.ts'
import { RIGHTS_TEXTS } from './rights-texts.ts'
import { sentPage } from './sent-page.ts'
import { STYLE } from './style.ts'

type PageContext = Context<{ Bindings: Bindings }>

/** Whom a form is for: anybody who comes from a site, or a customer of whom it is known how. */
type Place = {
  readonly registerId: number
  readonly siteId: number | null
  readonly channel: RightsForm['channel']
  readonly customerId: string | null
}

/**
 * The pages on which people use their rights (GDPR art. 12(2); R73 to R75, R88): of a site, by a link in one of our mails, or
 * signed in. Without script, and without an account.
 */
export function rightsPages(gateway: Gateway) {
  const { db, vault, publicUrl } = gateway
  const byAddress = new RateLimiterMemory({ points: 20, duration: 15 * 60 })
  const codesByAddress = new RateLimiterMemory({ points: 50, duration: 15 * 60 })
  const byMail = new RateLimiterMemory({ points: 5, duration: 24 * 60 * 60 })
  const newCodes = new RateLimiterMemory({ points: 3, duration: 24 * 60 * 60 })

  const siteOf = async (c: PageContext): Promise<Place> => {
    const key = c.req.param('key')
    const site = v.is(SiteKey, key) ? await gateway.sites.byKey(key) : null
    if (!site || site.sample) throw new Refusal('not_found', 'no site has this key')
    return { registerId: site.register_id, siteId: site.id, channel: 'web', customerId: null }
  }
  const customerPlace = async (id: string | null, channel: 'link' | 'account'): Promise<Place | null> => {
    const customer = id === null ? undefined : await knownCustomer(id)
    return customer
      ? { registerId: customer.registerId, siteId: null, channel, customerId: customer.id }
      : null
  }
  const linked = (c: PageContext) =>
    customerPlace(gateway.requestLinks.read(c.req.param('token') ?? '', gateway.clock()), 'link')
  const signedIn = async (c: PageContext) => customerPlace(await signedInCustomer(c, gateway), 'account')
  const knownCustomer = async (id: string) => (await openCustomers(db, vault, [await firstOf(db, id)]))[0]
  const registerOf = (id: number) =>
    db
      .selectFrom('register')
      .select(['name', 'default_country'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()

  const mayTry = async (c: PageContext, limiter: RateLimiterMemory, key: string) => {
    try {
      await takeTry(c, limiter, key)
      return true
    } catch (error) {
      if (error instanceof Refusal) return false
      throw error
    }
  }

  const form = async (c: PageContext, place: Place, written: Written = NOTHING, wrong: Wrong = {}) => {
    const language = languageOf(c)
    const { name: register } = await registerOf(place.registerId)
    const { channel } = place
    return c.html(
      plainPage(
        language,
        RIGHTS_TEXTS[language].title,
        html`${languageLinks(STAFF_LANGUAGES, language)}
        ${rightsForm({ language, register, channel, mails: gateway.mailer !== null, written, wrong })}`,
        STYLE,
      ),
    )
  }

  const take = async (c: PageContext, place: Place) => {
    const language = languageOf(c)
    const text = RIGHTS_TEXTS[language]
    const written = readForm(await c.req.parseBody({ all: true }))
    const { asked, wrong } = checkForm(written, text, { knows: place.customerId !== null })
    if (Object.keys(wrong).length > 0) {
      c.status(422)
      return form(c, place, written, wrong)
    }
    const isFree =
      (await mayTry(c, byAddress, networkOf(c, gateway))) &&
      (await mayTry(c, byMail, place.customerId ?? asked.email.toLowerCase()))
    if (!isFree) {
      c.status(429)
      return form(c, place, written, { form: text.wrong.tooMany })
    }
    const customer = place.customerId === null ? undefined : await knownCustomer(place.customerId)
    const id = await recordIntake(gateway, {
      ...place,
      language,
      asked,
      known:
        customer && place.channel !== 'web'
          ? {
              customer,
              defaultCountry: (await registerOf(place.registerId)).default_country,
              identity: place.channel,
            }
          : null,
    })
    if (place.channel === 'web' && gateway.mailer) await sendCode(gateway, id)
    return c.redirect(`/rights/sent/${id}?lang=${language}`, 303)
  }

  const gone = (c: PageContext) => {
    const language = languageOf(c)
    const { title, body } = RIGHTS_TEXTS[language].gone
    c.status(410)
    return c.html(plainPage(language, title, html`<p>${body}</p>`, STYLE))
  }
  const sent = (c: PageContext, wrong?: 'wrong' | 'used up' | 'too many') => {
    if (wrong) c.status(wrong === 'too many' ? 429 : 422)
    return sentPage(c, gateway, { id: readId(c, 'request', 'request'), language: languageOf(c), wrong })
  }
  return (
    new Hono<{ Bindings: Bindings }>()
      // The address of a link is its key.
      .use(stillPage(publicUrl, STYLE, "'self'", 'same-origin'))
      .use(limitBody)
      .use(async (c, next) => {
        checkOwnOrigin(c, publicUrl)
        c.header('cache-control', 'no-store')
        c.header('vary', 'accept-language', { append: true })
        await next()
      })
      .get('/account', async (c) => {
        const place = await signedIn(c)
        return place ? form(c, place) : c.redirect('/customer', 303)
      })
      .post('/account', async (c) => {
        const place = await signedIn(c)
        return place ? take(c, place) : c.redirect('/customer', 303)
      })
      .get('/own/:token', async (c) => {
        const place = await linked(c)
        return place ? form(c, place) : gone(c)
      })
      .post('/own/:token', async (c) => {
        const place = await linked(c)
        return place ? take(c, place) : gone(c)
      })
      .get('/sent/:request', (c) => sent(c))
      .post('/sent/:request', async (c) => {
        const requestId = readId(c, 'request', 'request')
        if (!(await mayTry(c, codesByAddress, networkOf(c, gateway)))) return sent(c, 'too many')
        const { code } = await c.req.parseBody()
        const digits = typeof code === 'string' ? code.replaceAll(/\D/g, '').slice(0, 20) : ''
        const found = await tryCode(gateway, { requestId, code: digits, now: gateway.clock() })
        if (found !== 'right') return sent(c, found)
        return c.redirect(`/rights/sent/${requestId}?lang=${languageOf(c)}`, 303)
      })
      .post('/sent/:request/code', async (c) => {
        const requestId = readId(c, 'request', 'request')
        if (!(await mayTry(c, newCodes, requestId))) return sent(c, 'too many')
        await sendCode(gateway, requestId)
        return c.redirect(`/rights/sent/${requestId}?lang=${languageOf(c)}`, 303)
      })
      .get('/:key', async (c) => form(c, await siteOf(c)))
      .post('/:key', async (c) => take(c, await siteOf(c)))
  )
}

function languageOf(c: Context): StaffLanguage {
  return chooseLanguage(
    c.req.query('lang') ?? c.req.header('accept-language')?.split(/[,;]/)[0],
    STAFF_LANGUAGES,
  )
}

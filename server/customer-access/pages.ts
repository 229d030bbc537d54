import { randomUUID } from 'node:crypto'
import { Hono, type Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { html } from 'hono/html'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import * as v from 'valibot'
import { CUSTOMER_FIELDS } from '../../src/customer-field.ts'
import type { StaffLanguage } from '../../src/language.ts'
import { mendedText } from '../../src/plain-text.ts'
import type { FieldRules } from '../../src/register.ts'
import { VALUE_LIMITS, type RegisterValues } from '../../src/register-field.ts'
import { normalValues } from '../customers/normal-value.ts'
import { openCustomers, type OpenCustomer } from '../customers/open-customer.ts'
import type { Gateway } from '../gateway.ts'
import { limitBody } from '../http/limit-body.ts'
import { checkOwnOrigin } from '../http/own-origin.ts'
import { PLAIN_STYLE, plainPage, readerLanguage } from '../http/plain-page.ts'
import { Refusal } from '../http/refusal.ts'
import { networkOf, type Bindings } from '../http/socket.ts'
import { stillPage } from '../http/still-page.ts'
import { takeTry } from '../http/take-try.ts'
import { RIGHTS_TEXTS } from '../rights-pages/rights-texts.ts'
import { keepSubmission, turnOf } from '../submissions/keep-submission.ts'
import { signInCustomer, signOutCustomer } from './credential.ts'
import { openInvitation, useInvitation } from './invitation.ts'
import { signInForm, signOutForm, toldForm, type Wrong } from './forms.ts'
import { customerCookie, signedInCustomer } from './session-cookie.ts'
import { TEXTS } from './text.ts'

/**
 * The pages on which customers tell their own data: by an invitation, once (R31), or signed in (R33). Without script.
 * Looking changes nothing; what is sent waits for staff, or makes a new customer.
 */
export function customerPages(gateway: Gateway) {
  const { db, vault, publicUrl } = gateway
  const byName = new RateLimiterMemory({ points: 10, duration: 15 * 60 })
  const byAddress = new RateLimiterMemory({ points: 50, duration: 15 * 60 })
  const isSecure = publicUrl.startsWith('https:')
  const cookieName = customerCookie(gateway)

  const signedIn = async (c: Context): Promise<OpenCustomer | null> => {
    const id = await signedInCustomer(c, gateway)
    if (id === null) return null
    const [customer] = await openCustomers(db, vault, [id])
    // Stored only: nothing is shown or changed, by whomever.
    return customer && customer.restrictedAt === null && customer.mergedInto === null ? customer : null
  }
  const ownPage = async (c: Context, customer: OpenCustomer, wrong: Wrong, values: RegisterValues) => {
    const language = readerLanguage(c)
    const { title, body } = TEXTS[language].own
    const register = await registerOf(gateway, customer.registerId)
    return c.html(
      plainPage(
        language,
        title,
        html`<p>${body(register.name)}</p>
          ${toldForm(language, { kind: customer.kind, values, wrong, rules: register.field_rules })}
          <p><a href="/rights/account?lang=${language}">${RIGHTS_TEXTS[language].link}</a></p>
          ${signOutForm(language)}`,
      ),
    )
  }

  return (
    new Hono<{ Bindings: Bindings }>()
      // The address of an invitation is its key.
      .use(stillPage(publicUrl, PLAIN_STYLE, "'self'", 'same-origin'))
      .use(limitBody)
      .use(async (c, next) => {
        checkOwnOrigin(c, publicUrl)
        c.header('cache-control', 'no-store')
        await next()
      })
      .get('/invitation/:secret', async (c) => {
        const invitation = await openInvitation(db, c.req.param('secret'), gateway.clock())
        return invitation ? invitationPage(c, invitation, {}, {}) : gone(c)
      })
      .post('/invitation/:secret', async (c) => {
        const now = gateway.clock()
        const invitation = await openInvitation(db, c.req.param('secret'), now)
        if (!invitation) return gone(c)
        const language = readerLanguage(c)
        const fields = await readFields(c)
        const told = Object.fromEntries(Object.entries(fields).filter(([, value]) => value)) as RegisterValues
        const wrong = check(told, language, invitation.default_country)
        if (Object.keys(told).length === 0) wrong.form = TEXTS[language].nothing
        if (Object.keys(wrong).length > 0) return invitationPage(c, invitation, wrong, fields)
        const isUsed = await db.transaction().execute(async (trx) => {
          if (!(await useInvitation(trx, invitation.id, now))) return false
          await keepSubmission(trx, vault, {
            register: await turnOf(trx, invitation.register_id),
            submission: {
              ...made('invitation', told),
              key: invitation.id,
            },
            known: invitation.customer_id,
            now,
          })
          return true
        })
        return isUsed ? thanks(c) : gone(c)
      })
      .get('/', async (c) => {
        const customer = await signedIn(c)
        if (customer) return ownPage(c, customer, {}, customer.values)
        return c.html(
          plainPage(
            readerLanguage(c),
            TEXTS[readerLanguage(c)].signIn.title,
            signInForm(readerLanguage(c), undefined),
          ),
        )
      })
      .post('/', async (c) => {
        const customer = await signedIn(c)
        if (!customer) return signIn(c)
        const now = gateway.clock()
        const language = readerLanguage(c)
        const fields = await readFields(c)
        const register = await registerOf(gateway, customer.registerId)
        const changed = Object.fromEntries(
          Object.entries(fields).filter(
            ([field, value]) => value !== (customer.values[field as keyof RegisterValues] ?? ''),
          ),
        ) as RegisterValues
        const wrong = check(changed, language, register.default_country, customer)
        if (Object.keys(wrong).length > 0) return ownPage(c, customer, wrong, fields)
        if (Object.keys(changed).length > 0)
          await db.transaction().execute(async (trx) => {
            await keepSubmission(trx, vault, {
              register: await turnOf(trx, customer.registerId),
              submission: made('credentials', changed),
              known: customer.id,
              now,
            })
          })
        return thanks(c, signOutForm(language))
      })
      .post('/sign-out', async (c) => {
        const secret = getCookie(c, cookieName)
        if (secret !== undefined) await signOutCustomer(db, secret)
        deleteCookie(c, cookieName, { path: '/', secure: isSecure })
        return c.redirect('/customer', 303)
      })
  )

  async function signIn(c: Context<{ Bindings: Bindings }>) {
    const language = readerLanguage(c)
    const text = TEXTS[language].signIn
    const form = await readForm(c)
    const [username, password] = [form('username'), form('password')]
    const again = (wrong: string, status: 401 | 429) => {
      c.status(status)
      return c.html(plainPage(language, text.title, signInForm(language, wrong)))
    }
    try {
      await takeTry(c, byAddress, networkOf(c, gateway))
      await takeTry(c, byName, username.trim().toLowerCase().slice(0, 60))
    } catch (error) {
      if (error instanceof Refusal) return again(text.tooMany, 429)
      throw error
    }
    const secret =
      password.length > 200 ? null : await signInCustomer(db, { username, password }, gateway.clock())
    if (secret === null) return again(text.wrong, 401)
    await byName.delete(username.trim().toLowerCase().slice(0, 60))
    setCookie(c, cookieName, secret, { httpOnly: true, sameSite: 'Strict', path: '/', secure: isSecure })
    return c.redirect('/customer', 303)
  }
}

function made(source: 'invitation' | 'credentials', fields: RegisterValues) {
  return {
    id: randomUUID(),
    key: randomUUID(),
    siteId: null,
    form: source,
    source,
    fields,
    newCustomerId: randomUUID(),
  } as const
}

function registerOf({ db }: Gateway, id: number) {
  return db
    .selectFrom('register')
    .select(['name', 'default_country', 'field_rules'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}

/** What was written under a name, without what no database can hold. Throws `invalid` for what is no form. */
async function readForm(c: Context): Promise<(name: string) => string> {
  const form = await c.req.parseBody().catch(() => {
    throw new Refusal('invalid', 'expected a form')
  })
  return (name) => v.parse(v.fallback(mendedText, ''), form[name])
}

/** Every field as it was written. */
async function readFields(c: Context): Promise<RegisterValues> {
  const form = await readForm(c)
  return Object.fromEntries(CUSTOMER_FIELDS.map((field) => [field, form(field).trim()]))
}

function check(
  fields: RegisterValues,
  language: StaffLanguage,
  defaultCountry: string,
  customer?: OpenCustomer,
): Wrong {
  const text = TEXTS[language]
  const found = normalValues(fields, {
    kind: customer?.kind ?? 'person',
    defaultCountry,
    known: customer?.values ?? {},
  }).wrong
  const wrong: Wrong = {}
  for (const field of CUSTOMER_FIELDS) {
    if (found[field] !== undefined) wrong[field] = text.wrong[field] ?? found[field]
    if ((fields[field]?.length ?? 0) > VALUE_LIMITS[field]) wrong[field] = text.tooLong
  }
  return wrong
}

function invitationPage(
  c: Context,
  { register, field_rules: rules }: { register: string; field_rules: FieldRules },
  wrong: Wrong,
  values: RegisterValues,
) {
  const language = readerLanguage(c)
  const { title, body } = TEXTS[language].invitation
  if (Object.keys(wrong).length > 0) c.status(422)
  return c.html(
    plainPage(
      language,
      title,
      html`<p>${body(register)}</p>
        ${toldForm(language, { kind: 'person', values, wrong, rules })}`,
    ),
  )
}

function thanks(c: Context, more?: ReturnType<typeof html>) {
  const language = readerLanguage(c)
  const { title, body } = TEXTS[language].thanks
  return c.html(
    plainPage(
      language,
      title,
      html`<p>${body}</p>
        ${more ?? ''}`,
    ),
  )
}

function gone(c: Context) {
  const language = readerLanguage(c)
  const { title, body } = TEXTS[language].gone
  c.status(410)
  return c.html(plainPage(language, title, html`<p>${body}</p>`))
}

import { Hono, type Context } from 'hono'
import { describeRoute } from 'hono-openapi'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { OpenMessage, SharedView } from '../../src/share-link.ts'
import type { Gateway } from '../gateway.ts'
import { body, json, refusals } from '../http/api-reference.ts'
import { bearerSecret } from '../http/bearer.ts'
import { readMessage } from '../http/message.ts'
import { checkOwnOrigin } from '../http/own-origin.ts'
import { Refusal } from '../http/refusal.ts'
import { networkOf, type Bindings } from '../http/socket.ts'
import { takeTry } from '../http/take-try.ts'
import { isPassword } from '../staff/password.ts'
import { openLink } from './open-link.ts'
import { markUsed, workingLink, type WorkingLink } from './share-link.ts'
import { openShareSession } from './share-session.ts'

/** What the page of a shared link asks, with the link's secret as `Authorization: Bearer`; its reports are in `sharedStatsRoutes`. */
export function sharedRoutes(gateway: Gateway) {
  // As for signing in: wrong passwords a quarter of an hour, by link and by address.
  const byLink = new RateLimiterMemory({ points: 10, duration: 15 * 60 })
  const byAddress = new RateLimiterMemory({ points: 50, duration: 15 * 60 })

  return new Hono<{ Bindings: Bindings }>()
    .use('/shared/*', async (c, next) => {
      c.header('cache-control', 'no-store')
      c.header('x-robots-tag', 'noindex, nofollow')
      await next()
    })
    .get(
      '/shared',
      describeRoute({
        tags: ['Sharing'],
        summary: 'What a shared link shows; its secret comes as a bearer token',
        responses: { 200: json('The site', SharedView), ...refusals(401, 404) },
      }),
      async (c) => {
        const link = await openLink(c, gateway, bearerSecret(c) ?? '')
        if (link === 'gone') throw gone()
        if (link === 'locked') throw new Refusal('not_signed_in', 'this link asks for its password')
        return c.json(sharedView(link))
      },
    )
    .post(
      '/shared/open',
      describeRoute({
        tags: ['Sharing'],
        summary: 'Give the password of a shared link; a cookie remembers it for four hours',
        requestBody: body(OpenMessage),
        responses: { 200: json('The site', SharedView), ...refusals(400, 401, 403, 404, 422, 429) },
      }),
      async (c) => {
        checkOwnOrigin(c, gateway.publicUrl)
        const { password } = await readMessage(c, OpenMessage)
        const link = await linkOf(c)
        const network = networkOf(c, gateway)
        await takeTry(c, byAddress, network)
        await takeTry(c, byLink, link.id)
        if (!(await isPassword(password, link.passwordHash))) {
          throw new Refusal('wrong_credentials', 'the password is wrong')
        }
        await byLink.delete(link.id)
        await byAddress.reward(network)
        await openShareSession(c, gateway, link.id)
        await markUsed(gateway.db, link, gateway.clock())
        return c.json(sharedView(link))
      },
    )

  async function linkOf(c: Context): Promise<WorkingLink> {
    const link = await workingLink(gateway.db, bearerSecret(c) ?? '', gateway.clock())
    if (!link) throw gone()
    return link
  }
}

/** The same for links that never were, were revoked or have expired. */
function gone(): Refusal {
  return new Refusal('not_found', 'this link does not work any more')
}

function sharedView({ site }: WorkingLink): SharedView {
  return { site: site.id, name: site.name, timeZone: site.timeZone, shown: 'overview' }
}

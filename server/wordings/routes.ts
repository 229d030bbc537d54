import { Hono } from 'hono'
import { describeRoute } from 'hono-openapi'
import * as v from 'valibot'
import { LANGUAGES } from '../../src/language.ts'
import { textsOf } from '../../src/own-texts.ts'
import { WORDINGS } from '../../src/wordings.ts'
import type { Gateway } from '../gateway.ts'
import { json, refusals } from '../http/api-reference.ts'
import { Refusal } from '../http/refusal.ts'
import { staffOnly, type StaffEnv } from '../staff/staff-only.ts'

/** Lupa's own texts, for owners who write some of their own. */
export function wordingRoutes(gateway: Gateway) {
  return new Hono<StaffEnv>().get(
    '/wordings/:language',
    describeRoute({
      tags: ['Sites'],
      summary: 'Every text of the widget in a language, by its path',
      responses: {
        200: json('Texts by path, such as `banner.title`', v.record(v.string(), v.string())),
        ...refusals(401, 404),
      },
    }),
    staffOnly(gateway),
    (c) => {
      const language = LANGUAGES.find((one) => one === c.req.param('language'))
      if (!language) throw new Refusal('not_found', 'expected a language such as fi')
      return c.json(Object.fromEntries(textsOf(WORDINGS[language])))
    },
  )
}

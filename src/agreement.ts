import * as v from 'valibot'
import { plainText } from './plain-text.ts'
import { STAFF_LANGUAGES } from './language.ts'
import { Day } from './period.ts'

const paragraphs = v.pipe(
  plainText,
  v.trim(),
  v.minLength(20, 'expected the text of the agreement'),
  v.maxLength(20_000),
)

/** What everybody who may see data agrees to, by language (R42, R48). */
export const AgreementText = v.strictObject(
  Object.fromEntries(STAFF_LANGUAGES.map((language) => [language, paragraphs])) as Record<
    (typeof STAFF_LANGUAGES)[number],
    typeof paragraphs
  >,
)
export type AgreementText = v.InferOutput<typeof AgreementText>

/** How long an agreement stands, in days; then it is read and agreed to anew. */
export const AGREED_DAYS = 365

/** `GET /api/agreement`: what is to be agreed to, and whether the account has. */
export const AgreementView = v.strictObject({
  version: v.number(),
  text: AgreementText,
  agreedUntil: v.nullable(v.pipe(v.string(), v.isoTimestamp())),
})
export type AgreementView = v.InferOutput<typeof AgreementView>

/** `POST /api/agreement` */
export const AgreementMessage = v.strictObject({
  version: v.pipe(v.number(), v.integer()),
  /** As the account's own full name is written: who types it has read what it stands under. */
  name: v.pipe(v.string(), v.trim(), v.maxLength(100)),
})

/** `POST /api/staff/:id/agreement`: signed on paper, on this day. */
export const PaperMessage = v.strictObject({
  paperOn: Day,
})

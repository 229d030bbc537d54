import * as v from 'valibot'
import { plainText } from './plain-text.ts'
import { Day } from './period.ts'

/** What was lost of the data: who may see them, what they say, or that they are there (WP250, endorsed by the EDPB). */
export const BREACH_KINDS = ['confidentiality', 'integrity', 'availability'] as const
export type BreachKind = (typeof BREACH_KINDS)[number]

/** To the rights and freedoms of persons: unlikely, a risk, or a high one (GDPR art. 33(1), 34(1)). */
export const BREACH_RISKS = ['unlikely', 'risk', 'high'] as const
export type BreachRisk = (typeof BREACH_RISKS)[number]

/** The authority is told within 72 hours of the controller noticing it, in ms (GDPR art. 33(1)). */
export const TELL_WITHIN_MS = 72 * 60 * 60_000

const instant = v.pipe(v.string(), v.isoTimestamp('expected an instant such as 2026-11-24T10:00:00Z'))
const written = v.pipe(plainText, v.trim(), v.maxLength(5_000, 'expected at most 5,000 characters'))
const number = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2_000_000_000))

const told = {
  kinds: v.pipe(
    v.array(v.picklist(BREACH_KINDS)),
    v.minLength(1, 'expected what was lost'),
    v.check((list) => new Set(list).size === list.length, 'expected each once'),
  ),
  /** What happened, without naming the persons. */
  happened: v.pipe(written, v.minLength(1, 'expected what happened')),
  /** When the controller noticed it: the 72 hours run from here. */
  noticedAt: instant,
  /** Null where it is not known. */
  beganAt: v.nullable(instant),
  /** Of which kinds: names, addresses, passwords, and whose. */
  data: written,
  /** About how many; null where it is not known. */
  persons: v.nullable(number),
  records: v.nullable(number),
  consequences: written,
  /** What was done against it, and so that it does not come again. */
  measures: written,
  /** Null until somebody has judged it. */
  risk: v.nullable(v.picklist(BREACH_RISKS)),
}

/** `POST /api/breaches` */
export const NewBreach = v.strictObject({
  ...told,
  beganAt: v.optional(told.beganAt, null),
  data: v.optional(told.data, ''),
  persons: v.optional(told.persons, null),
  records: v.optional(told.records, null),
  consequences: v.optional(told.consequences, ''),
  measures: v.optional(told.measures, ''),
  risk: v.optional(told.risk, null),
})
export type NewBreach = v.InferOutput<typeof NewBreach>

const answered = {
  /** When the authority was told; null while it was not. */
  authorityToldAt: v.nullable(instant),
  /** Under which it knows the matter. */
  authorityReference: written,
  /** Why it was told later than in 72 hours, or not at all (GDPR art. 33(1)). */
  authorityReason: written,
  /** The day on which the persons were told; null while they were not (GDPR art. 34). */
  subjectsToldOn: v.nullable(Day),
  subjectsHow: written,
  /** Why they were not told (GDPR art. 34(3)). */
  subjectsReason: written,
  closed: v.boolean(),
}

/** `PATCH /api/breaches/:no`: what is absent stays as it is. */
export const BreachChange = v.strictObject({
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
  ...v.partial(v.strictObject({ ...told, ...answered })).entries,
})
export type BreachChange = v.InferOutput<typeof BreachChange>

/** A personal data breach as it is documented, whether or not anybody had to be told (GDPR art. 33(5)). */
export const BreachView = v.strictObject({
  no: v.number(),
  revision: v.number(),
  ...told,
  ...answered,
  /** 72 hours after it was noticed. */
  dueAt: instant,
  recordedAt: instant,
  /** Full name. */
  recordedBy: v.string(),
  history: v.array(v.strictObject({ at: instant, by: v.nullable(v.string()), fields: v.array(v.string()) })),
})
export type BreachView = v.InferOutput<typeof BreachView>

/** What is still missing before it can be closed, by the field that lacks it. */
export const BREACH_LACKS = [
  'risk',
  'measures',
  'authorityToldAt',
  'authorityReason',
  'subjectsToldOn',
] as const
export type BreachLack = (typeof BREACH_LACKS)[number]

/** What GDPR art. 33 and 34 ask for and is not told yet. */
export function breachLacks(
  breach: Pick<
    BreachView,
    | 'risk'
    | 'measures'
    | 'noticedAt'
    | 'authorityToldAt'
    | 'authorityReason'
    | 'subjectsToldOn'
    | 'subjectsReason'
  >,
): BreachLack[] {
  const { risk, measures, noticedAt, authorityToldAt, authorityReason, subjectsToldOn, subjectsReason } =
    breach
  const isLate =
    authorityToldAt !== null && Date.parse(authorityToldAt) > Date.parse(noticedAt) + TELL_WITHIN_MS
  const isUntold = authorityToldAt === null
  return [
    ...(risk === null ? (['risk'] as const) : []),
    ...(measures === '' ? (['measures'] as const) : []),
    ...(risk !== null && risk !== 'unlikely' && isUntold ? (['authorityToldAt'] as const) : []),
    // That no risk is likely has to be shown.
    ...((isLate || (risk === 'unlikely' && isUntold)) && authorityReason === ''
      ? (['authorityReason'] as const)
      : []),
    ...(risk === 'high' && subjectsToldOn === null && subjectsReason === ''
      ? (['subjectsToldOn'] as const)
      : []),
  ]
}

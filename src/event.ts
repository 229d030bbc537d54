import * as v from 'valibot'
import { EventName, PropertyValue, SiteKey } from './plain-text.ts'
import { SCREENS } from './screen.ts'
import { DAY_MS } from './visit.ts'
import { Vitals } from './vitals.ts'

const MOST_PROPERTIES = 10

const durationMs = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(DAY_MS))

/** One page shown. `id` is made by the page, once per showing, so that a repeat is harmless. */
const ViewEvent = v.strictObject({
  type: v.literal('view'),
  id: v.pipe(v.string(), v.uuid()),
  /** Absolute address of the page; its query is read for campaign tags and then dropped (R60). */
  url: v.pipe(
    v.string(),
    v.maxLength(2048),
    v.url(),
    v.check((url) => /^https?:/i.test(url), 'expected an http or https address'),
  ),
  /** Absolute address of the page before, or absent. Only its host is kept. */
  referrer: v.optional(v.pipe(v.string(), v.maxLength(2048))),
  ageMs: durationMs,
})

/** How long the page of a view was seen, counted from its beginning: a later report replaces a smaller one. */
const EngagementEvent = v.strictObject({
  type: v.literal('engagement'),
  /** The view's id. */
  view: v.pipe(v.string(), v.uuid()),
  /** Milliseconds visible and focused. */
  engagedMs: durationMs,
  /** Milliseconds since the page was shown. */
  openMs: durationMs,
  /** The deepest part of the page that was on the screen; all of a page that fits on it. 0 says nothing. */
  scrollPercent: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100))),
  ageMs: durationMs,
})

/** How fast the page of a view was; told again, what has grown since replaces it. */
const VitalsEvent = v.strictObject({
  type: v.literal('vitals'),
  /** The id of the view that the page was loaded for. */
  view: v.pipe(v.string(), v.uuid()),
  vitals: Vitals,
  ageMs: durationMs,
})

/** What a site's own script reports of a page on the screen: a purchase, a download, a video watched. */
const CustomEvent = v.strictObject({
  type: v.literal('custom'),
  id: v.pipe(v.string(), v.uuid()),
  /** The id of the view on whose page it happened. */
  view: v.pipe(v.string(), v.uuid()),
  name: EventName,
  /** Money, points, seconds: summed up over the events of one name. */
  value: v.optional(v.pipe(v.number(), v.minValue(-1e12), v.maxValue(1e12))),
  /** Short facts to tell events of one name apart by. Never anything about a person. */
  properties: v.optional(
    v.pipe(
      v.record(EventName, PropertyValue),
      v.maxEntries(MOST_PROPERTIES, `expected at most ${MOST_PROPERTIES} properties`),
    ),
  ),
  ageMs: durationMs,
})

export const EventMessage = v.strictObject({
  site: SiteKey,
  token: v.pipe(v.string(), v.maxLength(1024)),
  screen: v.optional(v.picklist(SCREENS)),
  events: v.pipe(
    v.array(v.variant('type', [ViewEvent, EngagementEvent, CustomEvent, VitalsEvent])),
    v.minLength(1),
    v.maxLength(50),
  ),
})
export type EventMessage = v.InferOutput<typeof EventMessage>
export type ViewEvent = v.InferOutput<typeof ViewEvent>
export type CustomEvent = v.InferOutput<typeof CustomEvent>
export type EngagementEvent = v.InferOutput<typeof EngagementEvent>
export type VitalsEvent = v.InferOutput<typeof VitalsEvent>

/** What became of an event. A drop is normal and says why. */
const VERDICTS = [
  'stored',
  'dropped: bot',
  'dropped: no grant',
  'dropped: consent expired',
  'dropped: unknown view',
] as const
export type Verdict = (typeof VERDICTS)[number]

/** Verdicts stand in the order of the events sent. */
export const EventAnswer = v.strictObject({ verdicts: v.array(v.picklist(VERDICTS)) })
export type EventAnswer = v.InferOutput<typeof EventAnswer>

import type { Language } from './language.ts'

/**
 * The choice as the browser keeps it, in the one cookie `lupa`:
 * `1.<notice version>.<language>.<chosen at, ms since 1970 in base 36>.<s or p><key>~<replaces>.<allowed services, "_" between them>`
 */
export type KeptChoice = {
  readonly noticeVersion: number
  /** In which the notice was read. */
  readonly language: Language
  /** By the browser's clock, which is only ever compared with itself. */
  readonly chosenAt: Date
  /** The idempotency key. A refusal loses it once it is recorded: then nothing in the browser is unique. */
  readonly key: string | null
  /** The key of the choice before, until this one is recorded. */
  readonly replaces: string | null
  /** Whether the gateway has recorded the choice. */
  readonly sent: boolean
  readonly allowed: readonly string[]
}

export function writeChoice(choice: KeptChoice): string {
  const { noticeVersion, language, chosenAt, key, replaces, sent, allowed } = choice
  const state = (sent ? 's' : 'p') + (key ?? '') + (replaces === null ? '' : `~${replaces}`)
  return ['1', noticeVersion, language, chosenAt.getTime().toString(36), state, allowed.join('_')].join('.')
}

const KEPT = /^1\.(\d+)\.([a-z]{2})\.([0-9a-z]{1,9})\.([sp])([0-9a-f-]{36})?(?:~([0-9a-f-]{36}))?\.([\w-]*)$/

/** Null for anything that is not such a cookie: then nothing was chosen. */
export function readChoice(cookie: string | undefined): KeptChoice | null {
  const [whole, version, language, time, state, key = null, replaces = null, allowed] =
    KEPT.exec(cookie ?? '') ?? []
  if (whole === undefined) return null
  return {
    noticeVersion: Number(version),
    // The gateway refuses a language it has no notice in.
    language: language as Language,
    chosenAt: new Date(Number.parseInt(time ?? '', 36)),
    key,
    replaces,
    sent: state === 's',
    allowed: allowed ? allowed.split('_') : [],
  }
}

/**
 * Whether the visitor has to be asked: nothing chosen yet, another notice than the one answered, or a choice
 * older than it may stand. A yes and a no live equally long. A choice from the future (a clock put back by
 * more than a day) counts as old.
 */
export function mustAsk(
  kept: KeptChoice | null,
  { noticeVersion, consentDays, now }: { noticeVersion: number; consentDays: number; now: Date },
): boolean {
  if (!kept || kept.noticeVersion !== noticeVersion) return true
  const ageDays = (now.getTime() - kept.chosenAt.getTime()) / 86_400_000
  return ageDays >= consentDays || ageDays < -1
}

import type { Choice } from '../src/choice.ts'
import { REFUSED, allowedServices, choiceOf, grantedPurposes } from '../src/choice.ts'
import type { ConsentAnswer, ConsentMessage } from '../src/consent.ts'
import { mustAsk, readChoice, writeChoice, type KeptChoice } from '../src/kept-choice.ts'
import type { Signal } from '../src/signal.ts'
import type { WidgetConfig } from '../src/widget-config.ts'
import { attempt, openCookies } from './cookies.ts'
import { post } from './post.ts'
import { safely } from './safely.ts'
import { sentSignal } from './signal.ts'
import { uuid } from './uuid.ts'

export type Consent = {
  /** What holds on this page now; refused while the visitor has not answered. */
  choice(): Choice
  mustAsk(): boolean
  /** What the browser says for its visitor, where the site heeds it. */
  readonly signal: Signal | null
  choose(choice: Choice): void
  /**
   * Called after every change, of this tab or another, and when the gateway has recorded the choice. Answers with a
   * function that ends it.
   */
  onChange(listener: () => void): () => void
  /** Whether the gateway has recorded the choice that holds: nothing that was allowed begins before. */
  isRecorded(): boolean
  /** What the gateway gave for the choice that holds, where it grants something. */
  token(): string | undefined
  /** The choice as a message, while the gateway has not confirmed it. */
  unsent(): ConsentMessage | undefined
  /**
   * The gateway does not know the grant: nobody guesses, the visitor is asked again. Where it says that nothing stands on
   * the token, that goes, too.
   */
  forget(isTokenSpent: boolean): void
}

/** Waiting times between tries to reach the gateway, in ms; after the last the next page tries. */
const TRIES_MS = [2_000, 10_000, 60_000]

/** `config` may change its notice: the visitor is asked by what is newest. */
export function openConsent(config: WidgetConfig): Consent {
  const { consentDays, cookieDomain = null } = config
  const signal = sentSignal(config.text.signals)
  const listeners = new Set<() => void>()
  /**
   * Only where the browser keeps no cookies: the choice then holds on this page and goes nowhere. A grant made
   * of it could never be taken back.
   */
  let onThisPage: KeptChoice | null = null
  /** What was chosen last, here or in a tab that told of it: the gateway's own cookie may come after it. */
  let newest: KeptChoice | null = null
  /** The choice that this page's own banner was answered with. */
  let chosenHere: string | null = null
  let sending = false
  let retry: ReturnType<typeof setTimeout> | undefined

  const cookies = openCookies(cookieDomain)
  const standing = () => {
    const found = onThisPage ?? cookies.keptChoice()
    return mustAsk(found, { noticeVersion: config.noticeVersion, consentDays, now: new Date() })
      ? null
      : found
  }
  const currentChoice = () => {
    const found = standing()
    return found ? choiceOf(config.asked, found.allowed) : REFUSED
  }
  const tell = () => {
    known = nameOf(standing())
    for (const listener of listeners) safely(listener)
  }
  // Another tab is told at once, not only when it is looked at again. Firefox throws where cookies are off.
  const tabs = attempt(() => new BroadcastChannel('lupa'))
  const keep = (choice: KeptChoice | null) => {
    newest = choice
    if (choice === null) cookies.forgetChoice()
    onThisPage = choice && !cookies.keepChoice(choice, consentDays) ? choice : null
    tabs?.postMessage(choice && writeChoice(choice))
  }
  const look = () => {
    if (nameOf(standing()) !== known) tell()
  }
  const message = (choice: KeptChoice, key: string): ConsentMessage => {
    const token = cookies.visitorToken()
    return {
      site: config.site,
      key,
      notice: choice.noticeVersion,
      language: choice.language,
      choice: choiceOf(config.asked, choice.allowed) as ConsentMessage['choice'],
      ...(signal !== null && { signal }),
      ...(choice.key === chosenHere && { variant: config.variant }),
      ...(token !== undefined && { token }),
      ...(choice.replaces !== null && { replaces: choice.replaces }),
      ageMs: Math.max(0, Date.now() - choice.chosenAt.getTime()),
    }
  }

  /** Sends what is kept and not recorded. Another choice may be made meanwhile, here or in another tab. */
  const send = async (tries = 0): Promise<void> => {
    const choice = standing()
    if (!choice || choice.sent || choice.key === null || choice === onThisPage || sending) return
    sending = true
    clearTimeout(retry)
    const posted = await post<ConsentAnswer>(
      `${config.gateway}/api/consents`,
      message(choice, choice.key),
      config.firstParty ? 'include' : 'omit',
    )
    sending = false
    const cookie = cookies.keptChoice()
    // The gateway has set the cookie of this choice over that of a newer one.
    if (newest && cookie && cookie.chosenAt < newest.chosenAt) keep(newest)
    const now = standing()
    if (posted === 'away') {
      const wait = TRIES_MS[tries]
      if (wait !== undefined) retry = setTimeout(() => void send(tries + 1), wait)
    } else if ('refused' in posted) {
      // It cannot be proved, so it does not hold.
      if (now?.key === choice.key) keep(null)
      tell()
    } else if (now?.chosenAt.getTime() === choice.chosenAt.getTime()) {
      // The gateway has done it already where it keeps the cookies itself.
      if (now.sent) tabs?.postMessage(writeChoice((newest = now)))
      else {
        cookies.keepToken(posted.answer.token, consentDays)
        keep({ ...choice, sent: true, key: choice.allowed.length > 0 ? choice.key : null, replaces: null })
      }
      tell()
    } else {
      // Overtaken: the newer choice may have been recorded first, without knowing of this one's grant.
      cookies.keepToken(posted.answer.token, consentDays)
      if (now) keep({ ...now, sent: false, key: uuid(), replaces: choice.key })
      tell()
      await send()
    }
  }

  let known = nameOf(standing())
  document.addEventListener('visibilitychange', look)
  // Safari brings a page back without saying that it is visible again. https://bugs.webkit.org/show_bug.cgi?id=151234
  addEventListener('pageshow', look)
  tabs?.addEventListener('message', ({ data }) => {
    newest = readChoice(data as string)
    look()
  })
  addEventListener('online', () => void send())
  void send()

  return {
    choice: currentChoice,
    mustAsk: () => standing() === null,
    signal,
    choose(choice) {
      const before = onThisPage ?? cookies.keptChoice()
      chosenHere = uuid()
      keep({
        noticeVersion: config.noticeVersion,
        language: config.language,
        chosenAt: new Date(),
        key: chosenHere,
        // A refusal that the gateway has not heard of yet leaves to this one what it should have taken back.
        replaces: (before?.allowed.length === 0 && before.replaces) || (before?.key ?? null),
        sent: false,
        allowed: allowedServices(choice, config.asked),
      })
      // At once: the page may be left.
      void send()
      // What a choice sets off comes in a task of its own.
      setTimeout(tell)
    },
    onChange(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    isRecorded: () => standing()?.sent === true,
    token: () =>
      standing()?.sent && grantedPurposes(currentChoice()).length > 0 ? cookies.visitorToken() : undefined,
    unsent() {
      const choice = standing()
      return choice?.key && !choice.sent && choice !== onThisPage ? message(choice, choice.key) : undefined
    },
    forget(isTokenSpent) {
      // Else it stays: with it the next answer finds, and replaces, whatever this browser once granted.
      if (isTokenSpent) cookies.keepToken(null, 0)
      keep(null)
      tell()
    },
  }
}

function nameOf(choice: KeptChoice | null): string {
  return choice ? `${choice.chosenAt.getTime()} ${choice.sent}` : ''
}

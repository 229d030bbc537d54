import type { Choice } from '../src/choice.ts'
import { REFUSED, allowedServices, choiceOf } from '../src/choice.ts'
import type { ConsentAnswer, ConsentMessage } from '../src/consent.ts'
import { mustAsk, type KeptChoice } from '../src/kept-choice.ts'
import type { Language } from '../src/language.ts'
import type { WidgetConfig } from '../src/widget-config.ts'
import { forgetChoice, keepChoice, keepToken, keptChoice, visitorToken } from './cookies.ts'
import { post } from './post.ts'
import { uuid } from './uuid.ts'

export type Consent = {
  /** What holds on this page now; refused while the visitor has not answered. */
  choice(): Choice
  mustAsk(): boolean
  choose(choice: Choice): void
  /** Called after every change, and once at the start if a choice stands. */
  onChange(listener: (choice: Choice) => void): void
  /** What the gateway gave for the choice that holds; undefined until it has answered. */
  token(): string | undefined
  /** The choice as a message, while the gateway has not confirmed it. */
  unsent(): ConsentMessage | undefined
  /** The gateway knows of no grant: nobody guesses, the visitor is asked again. */
  forget(): void
}

/** Waiting times between tries to reach the gateway, in ms; after the last the next page tries. */
const TRIES_MS = [2_000, 10_000, 60_000]

export function openConsent(config: WidgetConfig, language: Language): Consent {
  const { asked, consentDays, noticeVersion } = config
  const listeners: ((choice: Choice) => void)[] = []
  /** Only where the browser keeps no cookies. */
  let inMemory: KeptChoice | null = null
  let sending = false

  const kept = () => keptChoice() ?? inMemory
  const standing = () => {
    const found = kept()
    return mustAsk(found, { noticeVersion, consentDays, now: new Date() }) ? null : found
  }
  const keep = (choice: KeptChoice) => {
    inMemory = keepChoice(choice, consentDays) ? null : choice
  }
  const currentChoice = () => {
    const found = standing()
    return found ? choiceOf(asked, found.allowed) : REFUSED
  }
  const tell = () => {
    known = keyOf(standing())
    for (const listener of listeners) listener(currentChoice())
  }
  const message = (choice: KeptChoice): ConsentMessage => {
    const token = visitorToken()
    return {
      site: config.site,
      key: choice.key,
      notice: choice.noticeVersion,
      language: choice.language,
      choice: choiceOf(asked, choice.allowed) as ConsentMessage['choice'],
      ...(token !== undefined && { token }),
      ageMs: Math.max(0, Date.now() - choice.chosenAt.getTime()),
    }
  }

  /** Sends what is kept and not confirmed. Another choice may be made meanwhile: then that one goes next. */
  const send = async (tries = 0): Promise<void> => {
    const choice = standing()
    if (!choice || choice.sent || sending) return
    sending = true
    const posted = await post<ConsentAnswer>(`${config.gateway}/api/consents`, message(choice))
    sending = false
    if (posted === 'away') {
      const wait = TRIES_MS[tries]
      if (wait !== undefined) setTimeout(() => void send(tries + 1), wait)
    } else if (posted === 'refused') {
      // It cannot be proved, so it does not hold.
      if (standing()?.key === choice.key) forget()
    } else {
      keepToken(posted.answer.token, consentDays)
      const now = standing()
      if (now?.key !== choice.key) return send()
      keep({ ...choice, sent: true })
      tell()
    }
  }

  const forget = () => {
    inMemory = null
    forgetChoice()
    keepToken(null, consentDays)
    tell()
  }

  let known = keyOf(standing())
  // Another tab may have chosen meanwhile.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && keyOf(standing()) !== known) tell()
  })
  addEventListener('online', () => void send())
  void send()

  return {
    choice: currentChoice,
    mustAsk: () => standing() === null,
    choose(choice) {
      keep({
        noticeVersion,
        language,
        chosenAt: new Date(),
        key: uuid(),
        sent: false,
        allowed: allowedServices(choice, asked),
      })
      // The click is answered first: what a choice sets off comes in a task of its own.
      setTimeout(() => {
        tell()
        void send()
      })
    },
    onChange(listener) {
      listeners.push(listener)
      if (standing()) listener(currentChoice())
    },
    token: () => (standing()?.sent ? visitorToken() : undefined),
    unsent() {
      const choice = standing()
      return choice && !choice.sent ? message(choice) : undefined
    },
    forget,
  }
}

function keyOf(choice: KeptChoice | null): string {
  return choice ? choice.key + choice.sent : ''
}

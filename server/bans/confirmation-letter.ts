import type { BanAct, BanChannel, BanKind } from '../../src/ban.ts'
import type { StaffLanguage } from '../../src/language.ts'
import type { RecordedWish } from './record-ban.ts'
import { en } from './text/en.ts'
import { fi } from './text/fi.ts'
import { sv } from './text/sv.ts'

export type LetterText = {
  readonly locale: string
  readonly subject: Readonly<Record<BanAct, string>>
  readonly greeting: string
  readonly recorded: Readonly<Record<BanAct, (register: string) => string>>
  readonly kinds: Readonly<Record<BanKind, string>>
  readonly asked: (day: string, channel: string) => string
  readonly channels: Readonly<Record<BanChannel, string>>
  readonly holds: Readonly<Record<BanAct, string>>
  readonly wrong: string
}

const TEXTS: Readonly<Record<StaffLanguage, LetterText>> = { en, fi, sv }

/** What the person gets to read: what is recorded, and how it was asked for. No name and no other data of theirs. */
export function confirmationLetter({ act, kinds, channel, askedOn, language, registerName }: RecordedWish): {
  subject: string
  text: string
} {
  const text = TEXTS[language]
  const day = new Date(`${askedOn}T00:00:00Z`).toLocaleDateString(text.locale, {
    dateStyle: 'long',
    timeZone: 'UTC',
  })
  const paragraphs = [
    text.greeting,
    `${text.recorded[act](registerName)}\n${kinds.map((kind) => `- ${text.kinds[kind]}`).join('\n')}`,
    text.asked(day, text.channels[channel]),
    text.holds[act],
    text.wrong,
  ]
  return { subject: text.subject[act], text: `${paragraphs.join('\n\n')}\n` }
}

import { CONFIRM_DAYS, type Subscription } from './subscription.ts'
import type { Block } from './block.ts'
import { figuresOf } from './figure.ts'
import { listed } from './text.ts'
import type { MailText } from './text/mail-text.ts'

/** The question that an address gets before anything else. */
export function confirmationLetter(
  { kinds }: Subscription,
  { siteName, text, url }: { siteName: string; text: MailText; url: string },
): { subject: string; blocks: Block[]; why: string } {
  const { subject, title, asked, nothingBefore, button, ignore } = text.confirmation
  const named = listed(
    text,
    kinds.map((kind) => text.kinds[kind]),
  )
  return {
    subject: subject(siteName),
    blocks: [
      { kind: 'title', text: title },
      { kind: 'paragraph', text: asked(siteName, named) },
      { kind: 'paragraph', text: nothingBefore },
      { kind: 'button', text: button, url },
    ],
    why: ignore(figuresOf(text.locale).count(CONFIRM_DAYS)),
  }
}

import type { Selectable } from 'kysely'
import type { AlertTable } from '../db/mail-rows.ts'
import { addDays } from '../../src/period.ts'
import type { Block } from './block.ts'
import { figuresOf } from './figure.ts'
import type { MailText } from './text/mail-text.ts'

/** Something unusual: what, since when, what is usual, and where to look. */
export function alertLetter(
  alert: Selectable<AlertTable>,
  { siteName, text, staffUrl }: { siteName: string; text: MailText; staffUrl: string },
): { subject: string; blocks: Block[] } {
  const figures = figuresOf(text.locale)
  const { subject, title, happened, advice } = text.alerts[alert.kind]
  const day = alert.hour.slice(0, 10)
  return {
    subject: subject(siteName),
    blocks: [
      { kind: 'title', text: title },
      {
        kind: 'paragraph',
        text: happened({
          views: figures.count(alert.views),
          usual: figures.count(alert.usual),
          hour: figures.hour(alert.hour),
          day: figures.day(day),
        }),
      },
      { kind: 'paragraph', text: advice },
      {
        kind: 'button',
        text: text.alerts.button,
        url: `${staffUrl}/app/sites/${alert.site_id}?from=${day}&until=${addDays(day, 1)}`,
      },
    ],
  }
}

import { randomUUID } from 'node:crypto'
import type { Gateway } from '../gateway.ts'

/** A mail of plain text, at once. False where there is no mail server, or it did not take it. */
export async function sendNote(
  { mailer }: Pick<Gateway, 'mailer'>,
  { to, subject, text }: { to: string; subject: string; text: string },
): Promise<boolean> {
  if (!mailer) return false
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const html = `<!doctype html><pre style="font:inherit;white-space:pre-wrap">${escaped}</pre>`
  return (await mailer.send({ to, subject, text, html, messageId: randomUUID() })) === 'sent'
}

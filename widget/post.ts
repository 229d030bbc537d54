/** What came back: an answer, a refusal by its status, which another try would not change, or nothing for now. */
export type Posted<Answer> = { answer: Answer } | { refused: number } | 'away'

/**
 * Sends JSON as text/plain, which needs no preflight, and lets it finish when the page goes away. Nothing is
 * ever thrown into the page.
 */
export async function post<Answer>(
  url: string,
  message: unknown,
  credentials: RequestCredentials = 'omit',
): Promise<Posted<Answer>> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      body: JSON.stringify(message),
      headers: { 'content-type': 'text/plain' },
      keepalive: true,
      credentials,
      referrerPolicy: 'no-referrer',
    })
    const { ok, status } = response
    if (ok) return { answer: status === 204 ? (null as Answer) : ((await response.json()) as Answer) }
    return status >= 500 || status === 429 ? 'away' : { refused: status }
  } catch {
    return 'away'
  }
}

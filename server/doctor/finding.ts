/** What one look found. What is wrong keeps the gateway from doing what it promises; a warning may, some day. */
export type Finding = {
  readonly about: string
  readonly level: 'ok' | 'warning' | 'wrong'
  readonly found: string
  /** How to mend it. */
  readonly mend?: string
}

export function ok(about: string, found: string): Finding {
  return { about, level: 'ok', found }
}

export function warning(about: string, found: string, mend: string): Finding {
  return { about, level: 'warning', found, mend }
}

export function wrong(about: string, found: string, mend: string): Finding {
  return { about, level: 'wrong', found, mend }
}

/** What one look finds; where it fails, that, so that it hides none of the others. */
export async function attempt(
  about: string,
  look: () => readonly Finding[] | Promise<readonly Finding[]>,
): Promise<readonly Finding[]> {
  try {
    return await look()
  } catch (error) {
    const { message } = error as Error
    return [
      wrong(
        about,
        `it could not be looked at: ${message}`,
        'Mend what the message says, and run this again.',
      ),
    ]
  }
}

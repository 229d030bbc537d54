/**
 * The language a browser asks for first (RFC 9110, section 12.5.4), by its first part alone: `fi`, whatever the
 * country. Null where none is named.
 */
export function readLanguage(acceptLanguage: string | undefined): string | null {
  const [, language] = /^\s*([a-z]{2,3})(?:[-,;\s]|$)/i.exec(acceptLanguage ?? '') ?? []
  return language?.toLowerCase() ?? null
}

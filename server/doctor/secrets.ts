/** Messages of other programs may repeat what they were given: this takes every secret of the settings out of a text. */
export function hideSecrets(
  text: string,
  { LUPA_KEY = '', DATABASE_URL = '', SMTP_URL = '' }: Readonly<Record<string, string | undefined>>,
): string {
  const secrets = [
    ...LUPA_KEY.split(',').map((key) => key.trim()),
    ...passwords(DATABASE_URL),
    ...passwords(SMTP_URL),
  ]
  return secrets.filter(Boolean).reduce((shown, secret) => shown.replaceAll(secret, '…'), text)
}

/** As it is written in the address, and as it is sent. */
function passwords(url: string): string[] {
  const written = URL.canParse(url) ? new URL(url).password : ''
  try {
    return [written, decodeURIComponent(written)]
  } catch {
    return [written]
  }
}

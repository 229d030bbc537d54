import type { Settings } from '../config.ts'
import { openTransport } from '../mail/mailer.ts'
import { ok, warning, wrong, type Finding } from './finding.ts'

/** The mail server: that it answers, speaks TLS where it should, and lets the gateway in; `sendTo` gets one mail. */
export async function lookAtMail({ SMTP_URL, MAIL_FROM }: Settings, sendTo?: string): Promise<Finding[]> {
  if (SMTP_URL === null || MAIL_FROM === null) {
    if (sendTo !== undefined)
      return [wrong('Mail', 'there is no mail server to send by', 'Set SMTP_URL and MAIL_FROM.')]
    return [ok('Mail', 'no mail server is set, so that no reports and alerts are sent')]
  }
  const { host, port, secure, requireTLS, auth } = SMTP_URL
  const transport = openTransport(SMTP_URL)
  try {
    await transport.verify()
    const how = [secure ? 'TLS' : requireTLS ? 'STARTTLS' : null, auth ? 'signed in' : null].filter(Boolean)
    const findings = [ok('Mail', [`${host}:${port} answers`, ...how].join(', '))]
    if (sendTo === undefined) return findings
    const { rejected } = await transport.sendMail({
      from: MAIL_FROM,
      to: { name: '', address: sendTo },
      subject: 'Lupa can send mail',
      text: 'This mail was asked for by "lupa doctor --send-to". It says that the settings of mail are right.\n',
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
    if (rejected.length > 0)
      return [
        ...findings,
        warning('Mail', `${host} does not take mail for ${sendTo}`, 'Correct the address.'),
      ]
    return [
      ...findings,
      ok('Mail', `a mail to ${sendTo} was handed over; look whether it arrives, and not among spam`),
    ]
  } catch (error) {
    const { code = '', message } = error as { code?: string; message: string }
    return [wrong('Mail', `${host}:${port}: ${message}`, MEND_OF[code] ?? 'Correct SMTP_URL.')]
  } finally {
    transport.close()
  }
}

/** By nodemailer's code. */
const MEND_OF: Readonly<Record<string, string>> = {
  EAUTH: 'Correct user and password in SMTP_URL; special characters are percent-encoded: @ is %40.',
  EDNS: 'Correct the host in SMTP_URL.',
  ECONNECTION: 'Correct host and port in SMTP_URL, or open the port in the firewall.',
  ESOCKET:
    'Correct host and port in SMTP_URL, or open the port in the firewall; smtps:// is for TLS from the start.',
  ETIMEDOUT: 'Correct host and port in SMTP_URL, or open the port in the firewall.',
  ETLS: 'Use a mail server with TLS: a password is not sent without.',
  EENVELOPE: 'Correct MAIL_FROM to an address this server sends for, or the address of --send-to.',
}

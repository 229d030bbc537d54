import { styleText } from 'node:util'
import * as v from 'valibot'
import { examine } from '../doctor/examine.ts'
import type { Finding } from '../doctor/finding.ts'
import { hideSecrets } from '../doctor/secrets.ts'
import { defineCommand, WrongUse } from './command.ts'

export const doctor = defineCommand({
  summary: 'Look whether everything the gateway needs is well, and say how to mend it',
  details: `Looks at Node, memory, settings, the folder, the key, the database, clocks, the
public address with its proxies, the address of staff, and the mail server. It changes nothing and sends
nothing, but where --send-to asks for it. Run it as the user of the gateway and with
its settings. Ends with 1 if anything is wrong; warnings alone end with 0.

While the gateway is stopped its public address cannot be looked at; while it runs,
the embedded database cannot.`,
  options: {
    'send-to': { value: 'ADDRESS', meaning: 'Send one mail there, to see the mail server take it' },
    json: { meaning: 'Print the findings as JSON, for programs' },
  },
  async run({ environment, clock, say }, { json, 'send-to': sendTo }) {
    if (sendTo !== undefined && !v.is(v.pipe(v.string(), v.email()), sendTo))
      throw new WrongUse('lupa doctor: expected an address such as mari@example.com behind --send-to')
    const findings: Finding[] = []
    for await (const finding of examine({ environment, clock, sendTo })) {
      const { found, mend } = finding
      const hide = (text: string) => hideSecrets(text, environment)
      const told = { ...finding, found: hide(found), ...(mend !== undefined && { mend: hide(mend) }) }
      findings.push(told)
      if (!json) say(writeFinding(told))
    }
    const count = (level: Finding['level']) => findings.filter((finding) => finding.level === level).length
    const isWell = count('wrong') === 0
    say(
      json
        ? JSON.stringify({ ok: isWell, findings }, null, 2)
        : `\n${count('ok')} ok, ${count('warning')} to look at, ${count('wrong')} wrong.`,
    )
    return isWell ? 0 : 1
  },
})

const COLOR_OF = { ok: 'green', warning: 'yellow', wrong: 'red' } as const

/** One line, and one more that says how to mend it. */
function writeFinding({ about, level, found, mend }: Finding): string {
  const line = `${styleText(COLOR_OF[level], level.padEnd(7))}  ${about.padEnd(15)}  ${found}`
  return mend === undefined ? line : `${line}\n${' '.repeat(26)}${mend}`
}

import { readFile } from 'node:fs/promises'
import { verifyChain } from '../audit/chain.ts'
import { readSettings } from '../config.ts'
import type { Connection } from '../db/connect.ts'
import { defineCommand } from './command.ts'
import { withDatabase } from './with-database.ts'

export const auditVerify = defineCommand({
  summary: 'Read the whole audit log, and say whether its chain holds',
  details: `Each entry holds the hash of the one before: what was changed, taken out or put in
between is found, but not an end that was cut off or written anew. With --head the
heads that were kept elsewhere (AUDIT_HEAD_FILE, or the lines of the mails) are
compared as well.`,
  options: {
    head: { value: 'FILE', meaning: 'Lines of a time, a number and a hash, as they were kept' },
    json: { meaning: 'Answer as JSON' },
  },
  async run({ environment, say }, { head: file, json }) {
    const kept = file === undefined ? [] : readHeads(await readFile(file, 'utf8'), file)
    return withDatabase(readSettings(environment), async ({ db }) => {
      const found = await verifyChain(db)
      const strange = await strangeHeads(db, kept)
      if (json) say(JSON.stringify({ ...found, heads: kept.length, strangeHeads: strange }))
      else if (found.fault) say(`The chain breaks at entry ${found.fault.no}: ${found.fault.what}.`)
      else
        say(`The chain holds: ${found.entries} entries, ${found.erased} without details, head ${found.head}.`)
      if (!json && kept.length > 0)
        say(
          `${kept.length - strange.length} of ${kept.length} kept heads are of it, the last kept on ${kept.at(-1)!.at}.`,
        )
      if (!json)
        for (const { no, at } of strange) say(`The head kept on ${at} is of no entry ${no} of this log.`)
      return found.holds && strange.length === 0 ? 0 : 1
    })
  },
})

type Head = { readonly at: string; readonly no: number; readonly hash: string }

/** Throws where there is none: comparing with nothing would find nothing. */
function readHeads(text: string, file: string): Head[] {
  const heads = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [, at, no, hash] = /^(\S+) (\d+) ([0-9a-f]{64})$/.exec(line.trim()) ?? []
      if (at === undefined)
        throw new Error(`${file}: expected lines of a time, a number and a hash, not "${line}"`)
      return { at, no: Number(no), hash: hash! }
    })
  if (heads.length === 0) throw new Error(`${file} holds no head to compare with`)
  return heads
}

async function strangeHeads(db: Connection['db'], heads: readonly Head[]): Promise<Head[]> {
  if (heads.length === 0) return []
  const rows = await db
    .selectFrom('audit_entry')
    .select(['no', 'hash'])
    .where(
      'no',
      'in',
      heads.map(({ no }) => no),
    )
    .execute()
  return heads.filter(({ no, hash }) => rows.find((row) => row.no === no)?.hash !== hash)
}

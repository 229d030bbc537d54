import { sql, type Transaction } from 'kysely'
import type { RegisterValues } from '../../src/register-field.ts'
import { normalValues } from '../customers/normal-value.ts'
import type { Database } from '../db/database.ts'
import { linesAfter, openCells, openImport } from '../imports/staged-lines.ts'
import type { Vault } from '../vault/vault.ts'

/**
 * Drops the lines of files that wait in the register and are about the person: those that found them, and those that
 * hold an e-mail address or phone number they ever had, whether anybody has looked at the file yet or not.
 */
export async function dropStagedLines(
  trx: Transaction<Database>,
  vault: Vault,
  {
    ids,
    registerId,
    known,
  }: { ids: readonly string[]; registerId: number; known: readonly RegisterValues[] },
): Promise<void> {
  await trx.deleteFrom('import_row').where('customer_id', 'in', ids).execute()
  const imports = await trx
    .selectFrom('import')
    .selectAll()
    .where('register_id', '=', registerId)
    .where('key', 'is not', null)
    .orderBy('id')
    .execute()
  if (imports.length === 0) return
  const isTheirs = await recogniser(trx, registerId, known)
  for (const row of imports) {
    const opened = openImport(vault, row)!
    const found: number[] = []
    for (let after = -1; ;) {
      const lines = await linesAfter(trx, row.id, { after }).select(['line', 'cells']).execute()
      if (lines.length === 0) break
      for (const { line, cells } of lines) if (openCells(opened, line, cells).some(isTheirs)) found.push(line)
      after = lines.at(-1)!.line
    }
    if (found.length > 0)
      await trx
        .deleteFrom('import_row')
        .where('import_id', '=', row.id)
        .where(sql<boolean>`line = any(${found}::integer[])`)
        .execute()
  }
}

async function recogniser(
  trx: Transaction<Database>,
  registerId: number,
  known: readonly RegisterValues[],
): Promise<(cell: string) => boolean> {
  const { default_country: defaultCountry } = await trx
    .selectFrom('register')
    .select('default_country')
    .where('id', '=', registerId)
    .executeTakeFirstOrThrow()
  const emails = new Set(
    known
      .flatMap(({ email, billingEmail }) => [email, billingEmail])
      .map((text) => text?.toLocaleLowerCase('en')),
  )
  const phones = new Set(known.map(({ phone }) => phone))
  const place = { kind: 'person', defaultCountry } as const
  return (cell) => {
    const text = cell.trim()
    if (text.includes('@')) return emails.has(text.toLocaleLowerCase('en'))
    if (!/^[+\d][\d\s().-]{4,30}$/.test(text)) return false
    const { phone } = normalValues({ phone: text }, place).values
    return typeof phone === 'string' && phones.has(phone)
  }
}

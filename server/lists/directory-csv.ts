import { toCsv } from '../stats/csv.ts'
import type { Directory } from './directory.ts'
import { LIST_TEXTS } from './text.ts'

/** The directory as a table; no cell of it is a formula. */
export function directoryCsv({ language, entries }: Directory): string {
  const { columns } = LIST_TEXTS[language]
  return toCsv(
    entries.map(({ name, role, phone, email, address, url }) => ({
      [columns.name]: name,
      [columns.role]: role,
      [columns.phone]: phone,
      [columns.email]: email,
      [columns.address]: address,
      [columns.url]: url,
    })),
  )
}

import * as v from 'valibot'
import { Controller, MEASURES_OF_SECURITY, Statement, type Processing } from '../../src/processing.ts'
import { VALUE_SOURCES } from '../../src/value-source.ts'
import type { Reader } from '../db/reader.ts'
import type { Gateway } from '../gateway.ts'
import { Refusal } from '../http/refusal.ts'
import { monthsOf } from '../retention/schedule.ts'
import { DEMO_KEY } from '../sites/save-site.ts'
import { toldSite } from './told-site.ts'

/** Where the gateway is, as the security of its connections follows from it. */
export type Reached = Pick<Gateway, 'publicUrl' | 'staffUrl'>

/** What is said and known of a register now, with the key of its notice and the revision of what is said. */
export type ReadProcessing = {
  readonly processing: Processing
  /** Null before anything is said. */
  readonly key: string | null
  readonly revision: number
}

/** Throws `not_found`. */
export async function readProcessing(
  db: Reader,
  { publicUrl, staffUrl }: Reached,
  { registerId, now }: { registerId: number; now: Date },
): Promise<ReadProcessing> {
  const register = await db
    .selectFrom('register')
    .select(['name', 'directory_of', 'financial_year_ends', 'field_rules'])
    .where('id', '=', registerId)
    .executeTakeFirst()
  if (!register) throw new Refusal('not_found', 'there is no such register')
  const said = await db
    .selectFrom('register_statement')
    .select(['key', 'content', 'revision'])
    .where('register_id', '=', registerId)
    .executeTakeFirst()
  const statement = v.parse(Statement, said?.content ?? {})
  const sites = await db
    .selectFrom('site')
    .selectAll()
    .where('register_id', '=', registerId)
    .where('sample', '=', false)
    .where('key', '!=', DEMO_KEY)
    .orderBy('name')
    .orderBy('id')
    .execute()
  const does = {
    https: [publicUrl, staffUrl].every((url) => url.startsWith('https:')),
    'separate-listener': staffUrl !== publicUrl,
    papers: statement.papers === true,
  }
  return {
    key: said?.key ?? null,
    revision: said?.revision ?? 0,
    processing: {
      controller: await readController(db),
      statement,
      register: {
        name: register.name,
        directoryOf: register.directory_of,
        financialYearEnds: register.financial_year_ends,
        fieldRules: register.field_rules,
      },
      ...(await readOthers(db, now)),
      sources: VALUE_SOURCES.filter(
        (source) => sites.length > 0 || (source !== 'form' && source !== 'linked-visit'),
      ),
      security: MEASURES_OF_SECURITY.filter(
        (measure) => !(measure in does) || does[measure as keyof typeof does],
      ),
      keptMonths: await monthsOf(db, registerId),
      sites: sites.map((site) => toldSite(site, publicUrl)),
      holds: await readHolds(db, registerId),
    },
  }
}

/** As far as it is said. */
export async function readController(db: Reader): Promise<Controller> {
  const row = await db.selectFrom('controller').select('details').executeTakeFirst()
  return v.parse(Controller, row?.details ?? {})
}

/** As it stands beneath a letter, a line each. */
export function controllerLines({ name, businessId, address, phone, email }: Controller): string[] {
  return [[name, businessId].filter(Boolean).join(', '), ...address.split('\n'), phone, email]
    .map((line) => line.trim())
    .filter(Boolean)
}

/** Recipients, processors and sources that have not ended. They are those of the controller, whatever register it is. */
async function readOthers(
  db: Reader,
  now: Date,
): Promise<Pick<Processing, 'recipients' | 'processors' | 'dataSources'>> {
  const today = now.toISOString().slice(0, 10)
  return {
    recipients: await db
      .selectFrom('recipient')
      .select(['name', 'kind', 'country', 'necessity', 'safeguard'])
      .where((eb) => eb.or([eb('ends_on', 'is', null), eb('ends_on', '>=', today)]))
      .orderBy('name')
      .execute(),
    processors: await db
      .selectFrom('processor')
      .select(['name', 'purpose', 'fields', 'country', 'necessity', 'safeguard'])
      .where((eb) => eb.or([eb('ends_on', 'is', null), eb('ends_on', '>=', today)]))
      .orderBy('name')
      .execute(),
    dataSources: await db
      .selectFrom('data_source')
      .select(['kind', 'name', 'contract'])
      .where((eb) => eb.or([eb('ends_on', 'is', null), eb('ends_on', '>=', today)]))
      .orderBy('name')
      .execute(),
  }
}

async function readHolds(db: Reader, registerId: number): Promise<Processing['holds']> {
  const isThere = async (table: 'customer_order' | 'invoice' | 'paper') =>
    (await db
      .selectFrom(table)
      .select('id')
      .where('register_id', '=', registerId)
      .limit(1)
      .executeTakeFirst()) !== undefined
  return {
    orders: await isThere('customer_order'),
    invoices: await isThere('invoice'),
    papers: await isThere('paper'),
  }
}

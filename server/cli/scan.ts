import { readFile } from 'node:fs/promises'
import { styleText } from 'node:util'
import * as v from 'valibot'
import {
  NewScan,
  SCAN_LIMITS,
  type Finding,
  type Outcome,
  type Problem,
  type ScanView,
} from '../../src/scan.ts'
import { publicUrl, readSettings } from '../config.ts'
import type { Connection } from '../db/connect.ts'
import { Refusal } from '../http/refusal.ts'
import { beginScan } from '../scans/run-scan.ts'
import type { Site } from '../sites/site.ts'
import { defineCommand, WrongUse } from './command.ts'
import { withDatabase } from './with-database.ts'

export const scan = defineCommand({
  summary: 'Open a site’s pages in a browser, and say what they set that is not declared',
  details: `SITE is the number or the key of a site. Its pages are those of its sitemap.xml, at
most ${SCAN_LIMITS.pages}, each opened as somebody new: before a choice, after refusing and after
allowing everything. Cookies, storage and requests to others are compared with the
services of the site. What is found is kept, and shown in the settings of the site.
Needs Chromium, Google Chrome or Microsoft Edge, and the gateway running. Ends with
1 if anything is found.`,
  operands: ['SITE'],
  options: {
    pages: { value: 'FILE', meaning: 'Addresses of pages, one a line, in place of the sitemap' },
    json: { meaning: 'Answer as JSON' },
  },
  async run({ environment, clock, say }, { pages: file, json }, [named]) {
    const settings = readSettings(environment)
    const pages = file === undefined ? undefined : readPages(await readFile(file, 'utf8'), file)
    const found = await withDatabase(
      settings,
      async ({ db }) => {
        const begun = beginScan(db, await findSite(db, named!), {
          settings: { browser: settings.LUPA_BROWSER, gateway: publicUrl(settings), clock },
          pages,
          onFailure: (error) => process.stderr.write(`${(error as Error).message}\n`),
        })
        return (await begun.catch(plainly)).done
      },
      'press "Scan now" in the settings of the site, which does the same',
    )
    if (json) say(JSON.stringify(found, null, 2))
    else for (const line of linesOf(found)) say(line)
    return found.report?.findings.length === 0 ? 0 : 1
  },
})

function plainly(error: unknown): never {
  throw error instanceof Refusal ? new Error(error.message) : error
}

function readPages(text: string, file: string): string[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const read = v.safeParse(NewScan, { pages: lines })
  if (!read.success) throw new WrongUse(`lupa scan: ${file}: ${read.issues[0].message}`)
  return lines
}

async function findSite(db: Connection['db'], named: string): Promise<Site> {
  const byNumber = /^[1-9]\d{0,8}$/.test(named)
  const site = await db
    .selectFrom('site')
    .selectAll()
    .where((eb) => (byNumber ? eb('id', '=', Number(named)) : eb('key', '=', named)))
    .executeTakeFirst()
  if (!site) throw new Error(`There is no site with the number or the key ${named}.`)
  return site
}

const COLOR_OF: Readonly<Record<Problem, 'red' | 'yellow'>> = {
  undeclared: 'red',
  'before-choice': 'red',
  'after-refusal': 'red',
  'never-seen': 'yellow',
}

const TOLD: Readonly<Record<Problem, string>> = {
  undeclared: 'not declared',
  'before-choice': 'before any choice',
  'after-refusal': 'after a refusal',
  'never-seen': 'declared, never seen',
}

const PAGE_TOLD: Readonly<Partial<Record<Outcome, string>>> = {
  elsewhere: 'led to another origin, where a scan does not go',
  failed: 'gave no page',
  unfinished: 'was still loading when its time was over',
  'no-banner': 'has no banner of Lupa: nothing is known of it after a choice',
  'left-out': 'was left out: the time of the scan was over',
}

const FAULT_TOLD = {
  'no-page': 'No page of the site could be opened.',
  failed: 'The scan failed.',
  stopped: 'The scan was stopped.',
} as const

function linesOf({ fault, report, changes }: ScanView): string[] {
  if (!report) return [FAULT_TOLD[fault!]]
  const { pages, seen, findings, onThisMachine } = report
  const width = Math.max(0, ...findings.map(({ kind }) => kind.length))
  const opened = pages.filter(({ outcome }) => ['read', 'unfinished', 'no-banner'].includes(outcome)).length
  const isNew = new Set(changes?.appeared)
  const strange = findings.filter(({ problems }) => !problems.includes('never-seen')).length
  return [
    ...findings.map((finding) => `${isNew.has(finding) ? '+' : ' '} ${lineOf(finding, width)}`),
    ...pages
      .filter(({ outcome }) => outcome !== 'read')
      .map(({ address, outcome }) => `  ${address} ${PAGE_TOLD[outcome]}`),
    ...(onThisMachine ? ['  The site is on this machine: other addresses of it were let through.'] : []),
    `${strange} of ${seen} things are not as declared, and ${findings.length - strange} that are declared were never seen. ` +
      `Pages opened: ${opened}.`,
    ...(changes
      ? [`Since the scan before ${changes.appeared.length} are new, and ${changes.gone.length} are gone.`]
      : []),
  ]
}

function lineOf({ kind, name, host, service, problems, pages }: Finding, width: number): string {
  const told = problems.map((problem) => styleText(COLOR_OF[problem], TOLD[problem])).join(', ')
  const whose = [host === name ? null : host, service].filter((part) => part !== null).join(', ')
  const where = pages.map((page) => new URL(page).pathname).join(' ')
  return `${kind.padEnd(width)}  ${name}${whose === '' ? '' : ` (${whose})`}: ${told}${where === '' ? '' : `  ${where}`}`
}

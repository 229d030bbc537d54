import { createHash } from 'node:crypto'
import QuickLRU from 'quick-lru'
import type { Language } from '../../src/language.ts'
import type { Bundles } from '../bundle.ts'
import { readyFile, type ReadyFile } from '../http/ready-file.ts'
import { declarationOf } from '../declaration/declaration.ts'
import type { ServedSite, Site } from '../sites/site.ts'
import {
  blockedConfig,
  clearConfig,
  formsConfig,
  googleConfig,
  keptConfig,
  measuresConfig,
  preferencesConfig,
  returningConfig,
  widgetConfig,
} from './config.ts'

/** What each part is told about a site. */
const PARTS = {
  preferences: preferencesConfig,
  kept: keptConfig,
  forms: formsConfig,
  blocked: blockedConfig,
  declaration: async (site: Site, language: Language, { publishedAt }: Told) =>
    declarationOf(site, language, { publishedAt: await publishedAt() }),
  notice: () => null,
  measures: measuresConfig,
  clear: clearConfig,
  visits: () => null,
  tags: googleConfig,
  whole: (site: ServedSite, language: Language, { gateway, version }: Told) =>
    widgetConfig(site, { gateway, version, language }),
} as const
export type PartName = keyof typeof PARTS

export function isPart(name: string): name is PartName {
  return Object.hasOwn(PARTS, name)
}

/** The widget's files as one site serves them in one language: code and settings together. */
export type SiteFiles = {
  /** Changes with all that any of them is made of. */
  readonly version: string
  /** The script tag's own file. */
  readonly main: () => Promise<ReadyFile>
  /** The same for a visitor who has answered (`isAnswered`). */
  readonly returning: () => Promise<ReadyFile>
  /** Only what `main` is told, for a page in another language than its tag was loaded for. */
  readonly config: () => Promise<ReadyFile>
  readonly part: (name: PartName, dates: NoticeDates) => Promise<ReadyFile>
}

/** Asked for once a version of the notice. */
type NoticeDates = { readonly publishedAt: () => Promise<Date> }
type Told = NoticeDates & { readonly gateway: string; readonly version: string }

/** Makes the files, each once while its site stays as it is. */
export function openSiteFiles(widget: Bundles['widget'], gateway: string) {
  const known = new QuickLRU<string, ReadyFile>({ maxSize: 2_000 })
  const code = JSON.stringify(widget)
  return (site: ServedSite, language: Language): SiteFiles => {
    // The time of the last call changes, the files do not.
    const made = JSON.stringify({ ...site, heard_at: null })
    const version = createHash('sha256').update(code).update(made).digest('base64url').slice(0, 10)
    const once = async (name: string, write: () => string | Promise<string>) => {
      const key = `${version} ${language} ${name}`
      const file = known.get(key) ?? readyFile(await write())
      known.set(key, file)
      return file
    }
    const where = { gateway, version, language }
    const config = () => widgetConfig(site, where)
    const inScope = (name: string, told: unknown, code: string) =>
      `(()=>{const ${name}=${literal(told)};${code}})()`
    return {
      version,
      main: () => once('main', () => inScope('LUPA_CONFIG', config(), widget.main)),
      returning: () =>
        once('returning', () => inScope('LUPA_CONFIG', returningConfig(site, where), widget.returning)),
      config: () => once('config', () => JSON.stringify(config())),
      part: (name, dates) =>
        once(`part ${name}`, async () => {
          const told = await PARTS[name](site, language, { ...dates, gateway, version })
          return inScope('LUPA_PART', told, widget.parts[name] ?? '')
        }),
    }
  }
}

/** As JSON, but for the quotes of names, which a script can do without. No text has them unescaped behind a comma. */
function literal(told: unknown): string {
  return JSON.stringify(told).replace(/(?<=[{,])"([a-z]\w*)":/gi, '$1:')
}

import type { WidgetConfig } from '../src/widget-config.ts'
import { newScript } from './page-script.ts'
import type { openBlocked } from './blocked.ts'
import type { clearRefused } from './clear.ts'
import type { openDeclarations } from './declaration.tsx'
import type { openNotices } from './notice.tsx'
import type { openForms } from './forms.ts'
import type { openKept } from './kept.tsx'
import type { openMeasures } from './measures.ts'
import type { openPreferences } from './preferences.tsx'
import type { openTags } from './tags.ts'
import type { openVisits } from './visits.ts'
import type { takeOver } from './whole.ts'

/** What each part gives to the page: a function that makes it do its work. */
type Parts = {
  preferences: typeof openPreferences
  kept: typeof openKept
  forms: typeof openForms
  blocked: typeof openBlocked
  declaration: typeof openDeclarations
  notice: typeof openNotices
  measures: typeof openMeasures
  clear: typeof clearRefused
  visits: typeof openVisits
  tags: typeof openTags
  whole: typeof takeOver
}
type PartName = keyof Parts
type Provided = HTMLScriptElement & { lupaPart?: unknown }

const loading: { [Name in PartName]?: Promise<Parts[Name]> } = {}

/** Loads a part once. Rejects where the gateway is away or the page forbids it; the next call tries again. */
export function loadPart<Name extends PartName>(
  { gateway, site, language, version }: Pick<WidgetConfig, 'gateway' | 'site' | 'language' | 'version'>,
  name: Name,
): Promise<Parts[Name]> {
  const before = loading[name]
  if (before) return before
  const part = new Promise<Parts[Name]>((resolve, reject) => {
    const script: Provided = newScript(
      `${gateway}/lupa/${name}.js?site=${site}&lang=${language}&v=${version}`,
    )
    for (const end of ['load', 'error'])
      script.addEventListener(end, () =>
        script.lupaPart ? resolve(script.lupaPart as Parts[Name]) : reject(new Error(`no ${name}`)),
      )
    document.head.append(script)
    setTimeout(() => script.remove())
  })
  loading[name] = part as (typeof loading)[Name]
  // The next call tries again, but not as often as a page changes.
  part.catch(() => setTimeout(() => delete loading[name], 5_000))
  return part
}

/** Called by a part while it runs. */
export function providePart<Name extends PartName>(_name: Name, part: Parts[Name]): void {
  const script: Provided | null = document.currentScript as HTMLScriptElement | null
  if (script) script.lupaPart = part
}

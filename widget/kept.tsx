/** @jsxImportSource #dom */
import { REFUSED } from '../src/choice.ts'
import type { DataPackage, PackageRow } from '../src/data-package.ts'
import type { KeptConfig, WidgetConfig } from '../src/widget-config.ts'
import type { Consent } from './consent.ts'
import { providePart } from './part.ts'
import { post, type Posted } from './post.ts'

declare const LUPA_PART: KeptConfig

/** Lines that are shown: all of them are in the file. */
const MOST_LINES = 100

/**
 * What the gateway keeps of this browser, for who uses it: to look at, to take along and to erase (GDPR art. 15, 17, 20).
 * The token of the choice proves whose it is; without one there is nothing.
 */
export function openKept(
  { gateway, site, language }: Pick<WidgetConfig, 'gateway' | 'site' | 'language'>,
  consent: Consent,
  onErased: () => void,
): Node {
  const text = LUPA_PART
  const button = (name: string, onClick: () => void) => (
    <button type="button" class="plain" onClick={onClick}>
      {name}
    </button>
  )
  const said = (<div role="status" tabIndex={-1} />) as HTMLElement
  const shown = (<div />) as HTMLElement
  const say = (...what: Node[]) => said.replaceChildren(...what)
  const tell = (what: string) => say(<p>{what}</p>)
  const read = async (use: (data: DataPackage) => void) => {
    const token = consent.token()
    if (!token) return tell(text.nothing)
    say()
    const posted: Posted<DataPackage> = await post(`${gateway}/api/visitor-data`, { site, token })
    if (posted === 'away' || 'refused' in posted) tell(text.failed)
    else use(posted.answer)
  }
  const erase = async () => {
    consent.choose(REFUSED)
    // The withdrawal itself: sent twice, it is one.
    const message = consent.unsent()
    shown.replaceChildren()
    onErased()
    const posted = message && (await post(`${gateway}/api/visitor-data/erase`, message))
    tell(posted && posted !== 'away' && 'answer' in posted ? text.erased : text.failed)
    said.focus()
  }
  const actions = (
    <div class="actions">
      {button(text.show, () => void read((data) => shown.replaceChildren(...linesOf(data, language))))}
      {button(text.download, () => void read(download))}
      {button(text.erase, () => {
        const sure = button(text.erase, () => void erase()) as HTMLElement
        const cancel = button(text.cancel, () => {
          say()
          actions.hidden = false
          ;(actions.lastChild as HTMLElement).focus()
        })
        actions.hidden = true
        say(
          <p>{text.confirm}</p>,
          <div class="actions">
            {sure}
            {cancel}
          </div>,
        )
        sure.focus()
      })}
    </div>
  ) as HTMLElement
  const isKept = consent.token() !== undefined
  if (!isKept) tell(text.nothing)
  return (
    <div class="kept">
      <p class="quiet">{text.about}</p>
      {isKept && actions}
      {said}
      {shown}
    </div>
  )
}

function linesOf({ tables }: DataPackage, language: string): Node[] {
  const rows = (table: string): PackageRow[] => tables[table]?.rows ?? []
  const visits = rows('visit')
  const told = (row: PackageRow, columns: string[]) =>
    columns
      .map((column) => row[column] as string | null)
      .filter(Boolean)
      .join(' · ')
  const devices = visits.map((visit) =>
    told(visit, [
      'browser_version_id',
      'system_id',
      'device_id',
      'screen_id',
      'language_id',
      'country_id',
      'ip',
    ]),
  )
  const happened = [
    ...rows('page_view').map((view) => [view['at'], view['path_id']] as const),
    ...rows('custom_event').map((event) => [event['at'], event['name_id']] as const),
  ].toSorted(([one], [other]) => (String(one) < String(other) ? 1 : -1))
  return [
    <p>
      {LUPA_PART.visits}: {visits.length} · {LUPA_PART.pages}: {rows('page_view').length}
    </p>,
    ...[...new Set(devices)].map((device) => (
      <p class="quiet">
        <bdi>{device}</bdi>
      </p>
    )),
    happened.length > 0 && (
      <table>
        <thead>
          <tr>
            <th scope="col">{LUPA_PART.when}</th>
            <th scope="col">{LUPA_PART.what}</th>
          </tr>
        </thead>
        <tbody>
          {happened.slice(0, MOST_LINES).map(([at, what]) => (
            <tr>
              <td>
                {new Date(String(at)).toLocaleString(language, { dateStyle: 'short', timeStyle: 'short' })}
              </td>
              <td>
                <bdi>{what}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    ),
  ].filter(Boolean) as Node[]
}

function download(data: DataPackage): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(data, null, 1)], { type: 'application/json' }))
  Object.assign(document.createElement('a'), { href: url, download: 'lupa.json' }).click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

providePart('kept', openKept)

import { useEffect, useState } from 'preact/hooks'
import type { ScanProgress, SiteScans } from '../../../src/scan.ts'
import type { SiteView } from '../../../src/site.ts'
import { read, send } from '../api.ts'
import { count } from '../figure.ts'
import { useLoaded } from '../loaded.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { Field } from '../parts/form.tsx'
import { fill } from '../phrase.ts'
import { ScanResult } from '../scans/scan-result.tsx'
import { scanText } from '../scans/text.ts'
import { useSending } from '../sending.ts'
import { text } from '../text.ts'
import type { SettingsPage } from './settings-page.ts'

/** How often the gateway is asked how far a scan is, in ms. */
const ASKED_MS = 2_000

/** What pages of the site set, beside what it declares. */
export const ScanSettings: SettingsPage = ({ site }) => {
  const scans = useLoaded<SiteScans>(`/api/sites/${site.id}/scans`)
  return (
    <div class="settings">
      <Answer of={scans} empty={<Skeleton kind="chart" />}>
        {(found) => (
          <div class="settings">
            <section class="panel">
              <h2>{scanText.title}</h2>
              <p class="muted">{scanText.help}</p>
              <div class="scan-begin">
                {found.running ? (
                  <Running key={found.last?.id} site={site} running={found.running} over={scans.again} />
                ) : found.canScan ? (
                  <Begin site={site} begun={scans.again} />
                ) : (
                  <p class="caution">{scanText.noBrowser}</p>
                )}
              </div>
              <Schedule site={site} everyDays={found.everyDays} />
            </section>
            {found.last && (
              <ScanResult key={found.last.id} scan={found.last} services={`/app/sites/${site.id}/services`} />
            )}
          </div>
        )}
      </Answer>
    </div>
  )
}

function Begin({ site, begun }: { site: SiteView; begun: () => void }) {
  const sending = useSending()
  const { refusal } = sending
  return (
    <>
      <p>
        <button
          type="button"
          class="button button-main"
          aria-disabled={sending.busy}
          onClick={() =>
            void sending.run(async () => {
              await send('POST', `/api/sites/${site.id}/scans`, {})
              begun()
            })
          }
        >
          {scanText.scan}
        </button>
      </p>
      {refusal && (
        <p class="field-wrong" role="alert">
          {refusal.code === 'taken' ? scanText.busy : text.refusals[refusal.code]}
        </p>
      )}
    </>
  )
}

/** How far it is; `over` is called when there is a result. */
function Running({
  site,
  running,
  over,
}: {
  site: SiteView
  running: NonNullable<ScanProgress['running']>
  over: () => void
}) {
  const [now, setNow] = useState(running)
  useEffect(() => {
    const timer = setInterval(() => {
      read<ScanProgress>(`/api/sites/${site.id}/scans/progress`).then(
        (told) => (told.running ? setNow(told.running) : over()),
        // Next time, then.
        () => {},
      )
    }, ASKED_MS)
    return () => clearInterval(timer)
  }, [site.id])
  return (
    <div class="sample-progress">
      <label>
        <strong role="status">{scanText.running}</strong>
        <progress max={Math.max(1, now.planned)} value={now.visited} />
      </label>
      {now.planned > 0 && (
        <p class="muted small">
          {fill(scanText.progress, { visited: count(now.visited), planned: count(now.planned) })}
        </p>
      )}
    </div>
  )
}

/** Saved as soon as it is chosen. */
function Schedule({ site, everyDays }: { site: SiteView; everyDays: number | null }) {
  const sending = useSending()
  const [isSaved, setSaved] = useState(false)
  const save = (chosen: string) =>
    sending.run(async () => {
      setSaved(false)
      const everyDays = chosen === 'never' ? null : Number(chosen)
      await send('PUT', `/api/sites/${site.id}/scans/schedule`, { everyDays })
      setSaved(true)
    })
  const standing = everyDays === null ? 'never' : String(everyDays)
  const options = Object.entries({
    ...scanText.schedule,
    ...(!(standing in scanText.schedule) && { [standing]: `${standing} d` }),
  })
  const wrong = sending.refusal && text.refusals[sending.refusal.code]
  return (
    <div class="scan-schedule">
      <Field label={scanText.every} help={scanText.everyHelp} wrong={wrong}>
        {(attributes) => (
          <select {...attributes} onChange={({ currentTarget }) => void save(currentTarget.value)}>
            {options.map(([value, name]) => (
              <option key={value} value={value} selected={value === standing}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <p class="muted small" role="status">
        {isSaved && scanText.saved}
      </p>
    </div>
  )
}

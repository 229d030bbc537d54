import { useState } from 'preact/hooks'
import type { SiteView } from '../../../src/site.ts'
import { read } from '../api.ts'
import { timeName } from '../calendar.ts'
import { fill } from '../phrase.ts'
import { useSending } from '../sending.ts'
import { useMay } from '../session.tsx'
import { text } from '../text.ts'
import { Copyable } from './copyable.tsx'

/** What to do next with a site that no page has called from; `heard` is called when a check found that one has. */
export function NothingHeard({ site, heard }: { site: SiteView; heard: () => void }) {
  const sending = useSending()
  const maintains = useMay()('sites.maintain', site.id)
  const [checkedAt, setCheckedAt] = useState<string | null>(null)
  const check = async () => {
    const { heardAt } = await read<SiteView>(`/api/sites/${site.id}`)
    setCheckedAt(new Date().toISOString())
    if (heardAt !== null) heard()
  }
  return (
    <section class="panel first-steps">
      <h2>{text.nothingHeard.title}</h2>
      <p class="muted">{fill(text.nothingHeard.body, { site: site.name })}</p>
      <ol>
        <li>
          <h3>{text.nothingHeard.tagTitle}</h3>
          <p class="muted">{text.nothingHeard.tag}</p>
          <Copyable label={text.site.tagTitle} value={site.scriptTag} />
        </li>
        <li>
          <h3>{text.nothingHeard.openTitle}</h3>
          <p class="muted">{text.nothingHeard.open}</p>
          <p class="first-steps-addresses">
            <span class="muted">{text.nothingHeard.addresses}</span>
            {site.origins.map((origin) => (
              <a key={origin} href={origin} target="_blank" rel="noreferrer">
                {origin}
              </a>
            ))}
          </p>
          {maintains && (
            <a class="small" href={`/app/sites/${site.id}/settings`}>
              {text.nothingHeard.change}
            </a>
          )}
        </li>
        <li>
          <h3>{text.nothingHeard.checkTitle}</h3>
          <p class="muted">{text.nothingHeard.check}</p>
          <button
            type="button"
            class="button button-main"
            aria-disabled={sending.busy}
            onClick={() => void sending.run(check)}
          >
            {sending.busy ? text.heard.checking : text.heard.check}
          </button>
          <p class="first-steps-answer" role="status">
            {sending.refusal
              ? text.refusals[sending.refusal.code]
              : checkedAt && fill(text.nothingHeard.checked, { time: timeName(checkedAt) })}
          </p>
        </li>
      </ol>
    </section>
  )
}

import { STAFF_LANGUAGES } from '../../../src/language.ts'
import type { NoticeLine } from '../../../src/privacy-notice-view.ts'
import { dayName } from '../calendar.ts'
import { count, languageName } from '../figure.ts'
import { useLoaded } from '../loaded.ts'
import { noticeText } from '../notice-editor/text.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { Page } from '../parts/page.tsx'
import { fill, plural } from '../phrase.ts'

const FORMATS = { pdf: 'PDF', md: 'Markdown', json: 'JSON' } as const

/** Where the notice of each register stands, and the record of processing activities. */
export function NoticesPage() {
  const lines = useLoaded<NoticeLine[]>('/api/notices')
  return (
    <Page title={noticeText.title}>
      <p class="muted notices-intro">{noticeText.intro}</p>
      <div class="sides">
        <section class="panel">
          <Answer of={lines} empty={<Skeleton kind="row" lines={3} />}>
            {(found) => (
              <ul class="accounts notices">
                {found.map((line) => (
                  <Line key={line.register.id} line={line} />
                ))}
              </ul>
            )}
          </Answer>
        </section>
        <section class="panel">
          <h2>{noticeText.record}</h2>
          <p class="muted">{noticeText.recordHelp}</p>
          <ul>
            {STAFF_LANGUAGES.map((language) => (
              <li key={language}>
                {(Object.keys(FORMATS) as (keyof typeof FORMATS)[]).map((format) => (
                  <a
                    key={format}
                    class="record-link"
                    href={`/api/processing-record?language=${language}&format=${format}`}
                  >
                    {languageName(language)}, {FORMATS[format]}
                  </a>
                ))}
              </li>
            ))}
          </ul>
        </section>
      </div>
    </Page>
  )
}

function Line({
  line: { register, version, publishedAt, isWaiting, faults, isOutdated },
}: {
  line: NoticeLine
}) {
  return (
    <li>
      <p class="account-title">
        <a href={`/app/notices/${register.id}${version === null ? '' : '/preview'}`}>{register.name}</a>
        {isWaiting && <span class="badge">{noticeText.waiting}</span>}
        {isOutdated && <span class="badge is-bad">{noticeText.outdated}</span>}
        {faults > 0 && (
          <span class={version === null ? 'badge' : 'badge is-bad'}>
            {fill(plural(noticeText.gaps, faults), { count: count(faults) })}
          </span>
        )}
      </p>
      <p class="muted small">
        {version === null
          ? noticeText.none
          : fill(noticeText.inForce, {
              version: String(version),
              day: dayName(publishedAt!.slice(0, 10)),
            })}
      </p>
    </li>
  )
}

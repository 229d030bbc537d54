import { useRoute } from 'preact-iso/router'
import { useState } from 'preact/hooks'
import type { NoticeDetail } from '../../../src/privacy-notice-view.ts'
import { dayName } from '../calendar.ts'
import { languageName } from '../figure.ts'
import { useLoaded } from '../loaded.ts'
import { Document } from '../notice-editor/document.tsx'
import { Publishing } from '../notice-editor/publishing.tsx'
import { Questions } from '../notice-editor/questions.tsx'
import { noticeText } from '../notice-editor/text.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { Copyable } from '../parts/copyable.tsx'
import { ReadOnly } from '../parts/maintained.tsx'
import { useTitle } from '../parts/page.tsx'
import { fill } from '../phrase.ts'
import { useMay } from '../session.tsx'

/** The notice of a register: `/app/notices/ID` asks, `/app/notices/ID/preview` shows and publishes. */
export function NoticePage() {
  const { params } = useRoute()
  const id = Number(params['id'])
  const isPreview = params['view'] === 'preview'
  const loaded = useLoaded<NoticeDetail>(`/api/notices/${id}`)
  const [newer, setNewer] = useState<NoticeDetail | null>(null)
  const detail = newer?.register.id === id ? newer : loaded.answer
  const title = detail ? `${noticeText.title}: ${detail.register.name}` : noticeText.title
  useTitle(title)
  const path = `/app/notices/${id}`
  return (
    <div class="page page-wide">
      <header class="page-header">
        <h1>{title}</h1>
      </header>
      <nav class="tabs register-tabs" aria-label={noticeText.navigation}>
        <a href={path} aria-current={isPreview ? undefined : 'page'}>
          {noticeText.write}
        </a>
        <a href={`${path}/preview`} aria-current={isPreview ? 'page' : undefined}>
          {noticeText.look}
        </a>
      </nav>
      <Answer of={loaded} empty={<Skeleton kind="card" lines={3} />}>
        {(answer) =>
          isPreview ? (
            <Preview detail={detail ?? answer} changed={setNewer} />
          ) : (
            <Asked detail={detail ?? answer} saved={setNewer} />
          )
        }
      </Answer>
    </div>
  )
}

function Asked({ detail, saved }: { detail: NoticeDetail; saved: (detail: NoticeDetail) => void }) {
  const isReadOnly = !useMay()('notices.maintain', detail.register.id)
  const questions = <Questions detail={detail} saved={saved} />
  return (
    <div class="questions">
      <ReadOnly.Provider value={isReadOnly}>
        {isReadOnly ? (
          <fieldset class="read-only" disabled>
            {questions}
          </fieldset>
        ) : (
          questions
        )}
      </ReadOnly.Provider>
    </div>
  )
}

function Preview({ detail, changed }: { detail: NoticeDetail; changed: (detail: NoticeDetail) => void }) {
  const { documents, differences, versions } = detail
  const [shown, setShown] = useState(0)
  const document = documents[Math.min(shown, documents.length - 1)]!
  return (
    <div class="sides sides-notice">
      <div>
        <Publishing detail={detail} changed={changed} />
        {differences.length > 0 && (
          <section class="panel">
            <h2>{noticeText.differences}</h2>
            {differences.map(({ language, key, title, gone, added }) => (
              <div key={`${language} ${key}`} class="difference" lang={language}>
                <h3>{documents.length > 1 ? `${title} (${languageName(language)})` : title}</h3>
                {gone.map((line) => (
                  <p key={line}>
                    <del>{line}</del>
                  </p>
                ))}
                {added.map((line) => (
                  <p key={line}>
                    <ins>{line}</ins>
                  </p>
                ))}
              </div>
            ))}
          </section>
        )}
        <Where detail={detail} />
        {versions.length > 0 && (
          <section class="panel">
            <h2>{noticeText.versions}</h2>
            <ul>
              {versions.map(({ version, publishedAt, by, agreedBy }) => (
                <li key={version}>
                  <a href={`${detail.url}/${version}`}>
                    {fill(noticeText.versionLine, {
                      version: String(version),
                      day: dayName(publishedAt.slice(0, 10)),
                      by,
                      agreedBy,
                    })}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      <section class="panel">
        <h2>{noticeText.preview}</h2>
        {documents.length > 1 && (
          <div class="segments">
            {documents.map(({ language }, at) => (
              <label key={language}>
                <input
                  type="radio"
                  name="preview-language"
                  checked={document === documents[at]}
                  onChange={() => setShown(at)}
                />
                {languageName(language)}
              </label>
            ))}
          </div>
        )}
        <Document document={document} />
      </section>
    </div>
  )
}

/** Where everybody reads it, once it is published, and the cookie policies of its sites. */
function Where({ detail: { url, key, sites } }: { detail: NoticeDetail }) {
  if (url === null && sites.length === 0) return null
  return (
    <section class="panel">
      <h2>{noticeText.public}</h2>
      {url !== null && (
        <>
          <p class="linked">
            <a href={url}>{url}</a>
          </p>
          <h3>{noticeText.embed}</h3>
          <p class="muted">{noticeText.embedHelp}</p>
          <Copyable label={noticeText.embed} value={`<div data-lupa-notice="${key}"></div>`} />
        </>
      )}
      {sites.length > 0 && (
        <>
          <h3>{noticeText.policies}</h3>
          <ul>
            {sites.map(({ name, cookies }) => (
              <li key={cookies}>
                <a href={cookies}>{name}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

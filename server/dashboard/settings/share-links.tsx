import { useContext, useState } from 'preact/hooks'
import type { MadeShareLink, ShareLinkView } from '../../../src/share-link.ts'
import { send } from '../api.ts'
import { dayName, instantName } from '../calendar.ts'
import { useLoaded } from '../loaded.ts'
import { Answer, Skeleton } from '../parts/answer.tsx'
import { Copyable } from '../parts/copyable.tsx'
import { embedCode } from '../parts/embed-code.ts'
import { ShareLinkForm } from '../parts/share-link-form.tsx'
import { ReadOnly } from '../parts/maintained.tsx'
import { fill } from '../phrase.ts'
import { useSending } from '../sending.ts'
import { text } from '../text.ts'

/** The shared links of a site: which there are, when each was opened, a new one, and the end of one. */
export function ShareLinks({ site }: { site: { id: number; name: string } }) {
  const path = `/api/sites/${site.id}/share-links`
  const links = useLoaded<ShareLinkView[]>(path)
  const making = useSending()
  const revoking = useSending()
  const isReadOnly = useContext(ReadOnly)
  const [made, setMade] = useState<MadeShareLink | null>(null)
  return (
    <section class="panel">
      <h2>{text.sharing.title}</h2>
      <p class="muted">{text.sharing.help}</p>
      <Answer of={links} empty={<Skeleton kind="row" lines={1} />}>
        {(list) =>
          list.length === 0 ? (
            <p>{text.sharing.none}</p>
          ) : (
            <ul class="keys">
              {list.map((link) => (
                <li key={link.id}>
                  <div>
                    <strong>{link.name}</strong>
                    <p class="muted small">{factsOf(link, new Date()).join(' · ')}</p>
                  </div>
                  {!isReadOnly && (
                    <button
                      type="button"
                      class="button"
                      aria-label={fill(text.sharing.revokeNamed, { name: link.name })}
                      aria-disabled={revoking.busy}
                      onClick={() =>
                        void revoking.run(async () => {
                          await send('DELETE', `${path}/${link.id}`)
                          if (made?.id === link.id) setMade(null)
                          links.again()
                        })
                      }
                    >
                      {text.sharing.revoke}
                    </button>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
      {revoking.refusal && <p class="field-wrong">{text.refusals[revoking.refusal.code]}</p>}
      {made && <Made link={made} siteName={site.name} />}
      {!isReadOnly && (
        <ShareLinkForm
          key={made?.id}
          sending={making}
          onSubmit={async (link) => {
            setMade(await send<MadeShareLink>('POST', path, link))
            links.again()
          }}
        />
      )}
    </section>
  )
}

/** The only time that the address can be read. */
function Made({ link, siteName }: { link: MadeShareLink; siteName: string }) {
  return (
    <div class="made-key" role="status">
      <h3>{text.sharing.made}</h3>
      <p class="muted">{text.sharing.madeHelp}</p>
      <Copyable label={text.sharing.made} value={link.url} />
      {link.embedOrigins.length > 0 && (
        <>
          <h3>{text.sharing.embedCode}</h3>
          <p class="muted">{text.sharing.embedCodeHelp}</p>
          <Copyable
            label={text.sharing.embedCode}
            value={embedCode(link.url, fill(text.sharing.embedTitle, { site: siteName }))}
          />
        </>
      )}
    </div>
  )
}

function factsOf({ expiresAt, hasPassword, embedOrigins, lastUsedOn }: ShareLinkView, now: Date): string[] {
  const { sharing } = text
  const end =
    expiresAt === null
      ? sharing.noEnd
      : fill(new Date(expiresAt) <= now ? sharing.expired : sharing.until, {
          instant: instantName(expiresAt),
        })
  return [
    end,
    ...(hasPassword ? [sharing.hasPassword] : []),
    ...(embedOrigins.length > 0 ? [fill(sharing.embeddedIn, { origins: embedOrigins.join(', ') })] : []),
    lastUsedOn ? fill(sharing.used, { day: dayName(lastUsedOn) }) : sharing.unused,
  ]
}

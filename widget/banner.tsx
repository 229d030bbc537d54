import type { IpStorage } from '../src/ip-storage.ts'
import type { Wording } from '../src/wording.ts'

/** The first layer. It blocks nothing: not the page, not the keyboard, not the scrolling. */
export function Banner({
  text,
  siteName,
  ipStorage,
  google,
  onAccept,
  onRefuse,
  onCustomise,
}: {
  text: Wording
  siteName: string
  ipStorage: IpStorage
  google: boolean
  onAccept: () => void
  onRefuse: () => void
  onCustomise: () => void
}) {
  return (
    <section class="banner" part="banner" aria-labelledby="title">
      <h2 id="title">{text.title}</h2>
      <p>{text.intro[ipStorage].replace('{site}', siteName)}</p>
      {google && <p>{text.withGoogle}</p>}
      <p class="quiet">{text.withdrawable}</p>
      <div class="buttons">
        <button type="button" part="button" onClick={onRefuse}>
          {text.refuse}
        </button>
        <button type="button" part="button" onClick={onAccept}>
          {text.accept}
        </button>
        <button type="button" part="button" onClick={onCustomise}>
          {text.customise}
        </button>
      </div>
    </section>
  )
}

/** @jsxImportSource #dom */
import type { Signal } from '../src/signal.ts'
import type { BannerText } from '../src/widget-config.ts'

/** The first layer. It blocks nothing: not the page, not the keyboard, not the scrolling. */
export function Banner({
  text,
  signal,
  onAccept,
  onRefuse,
  onCustomise,
  onIntent,
}: {
  text: BannerText
  signal: Signal | null
  onAccept: () => void
  onRefuse: () => void
  onCustomise: () => void
  /** The details may be wanted soon. */
  onIntent: () => void
}): Node {
  const told = signal && text.signals[signal]
  return (
    <section class="banner" part="banner" aria-labelledby="title">
      <div class="text">
        <h2 id="title">{text.title}</h2>
        {text.intro.map((paragraph) => (
          <p>{paragraph}</p>
        ))}
        {told && <p>{told}</p>}
        <p class="quiet">{text.withdrawable}</p>
      </div>
      <div class="buttons">
        <button part="button" onClick={onRefuse}>
          {text.refuse}
        </button>
        <button part="button" onClick={onAccept}>
          {text.accept}
        </button>
        <button part="button" onClick={onCustomise} onPointerEnter={onIntent} onFocus={onIntent}>
          {text.customise}
        </button>
      </div>
    </section>
  )
}

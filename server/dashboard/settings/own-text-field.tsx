import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import { isRightToLeft, type Language } from '../../../src/language.ts'
import { fill } from '../phrase.ts'
import { settingsText } from './text.ts'

/** A text of Lupa's, or the owner's in its place. */
export function OwnTextField({
  original,
  own,
  language,
  wrong,
  change,
}: {
  original: string
  own: string | undefined
  language: Language
  wrong: string | null
  /** Null goes back to the original. */
  change: (own: string | null) => void
}) {
  const id = useId()
  const { texts } = settingsText
  const field = useRef<HTMLTextAreaElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  /** The focus goes where the pressed button was. */
  const moved = useRef(false)
  useLayoutEffect(() => {
    if (moved.current) (field.current ?? button.current)?.focus()
    moved.current = false
  }, [own === undefined])
  const move = (to: string | null) => {
    moved.current = true
    change(to)
  }
  const written = { lang: language, dir: isRightToLeft(language) ? 'rtl' : 'ltr' } as const
  if (own === undefined)
    return (
      <li class="text-original">
        <p {...written}>{original}</p>
        <button
          ref={button}
          type="button"
          class="button button-quiet"
          aria-label={fill(texts.changeNamed, { text: original })}
          onClick={() => move(original)}
        >
          {texts.change}
        </button>
      </li>
    )
  const faults = [wrong, ...blankFaults(original, own)].filter((fault) => fault !== null)
  return (
    <li class="field text-own">
      <label for={id} class="muted small">
        {fill(texts.instead, { text: original })}
      </label>
      <textarea
        {...written}
        ref={field}
        id={id}
        rows={Math.min(6, 1 + Math.ceil(own.length / 60))}
        required
        maxLength={600}
        value={own}
        aria-invalid={faults.length > 0}
        aria-describedby={`${id}-facts`}
        onInput={({ currentTarget }) => change(currentTarget.value)}
      />
      <div id={`${id}-facts`}>
        {faults.map((fault) => (
          <p key={fault} class="field-wrong">
            {fault}
          </p>
        ))}
        {blanksOf(original).map((blank) => (
          <p key={blank} class="field-help">
            {texts.blanks[blank.slice(1, -1) as keyof typeof texts.blanks]}
          </p>
        ))}
      </div>
      <button
        type="button"
        class="button button-quiet"
        aria-label={fill(texts.originalNamed, { text: original })}
        onClick={() => move(null)}
      >
        {texts.original}
      </button>
    </li>
  )
}

const blanksOf = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))]

/** The gateway refuses the same; here it shows while somebody writes. */
function blankFaults(original: string, own: string): string[] {
  const { texts } = settingsText
  const [needed, found] = [blanksOf(original), blanksOf(own)]
  const lost = needed.filter((blank) => !found.includes(blank)).join(' ')
  const foreign = found.filter((blank) => !needed.includes(blank)).join(' ')
  return [
    ...(lost ? [fill(texts.lost, { blanks: lost })] : []),
    ...(foreign ? [fill(texts.foreign, { blanks: foreign })] : []),
  ]
}

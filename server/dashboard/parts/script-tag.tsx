import { useRef, useState } from 'preact/hooks'
import { text } from '../text.ts'
import { Icon } from './icon.tsx'

/** The one line to embed, ready to be copied. */
export function ScriptTag({ tag }: { tag: string }) {
  const code = useRef<HTMLElement>(null)
  const [done, setDone] = useState<'copied' | 'selected' | null>(null)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(tag)
      setDone('copied')
    } catch {
      // Without https, or where the browser asks and is told no: selected, it is one key press away.
      getSelection()?.selectAllChildren(code.current!)
      setDone('selected')
    }
  }
  return (
    <div class="script-tag">
      <pre tabIndex={0} aria-label={text.site.tagTitle}>
        <code ref={code}>{tag}</code>
      </pre>
      <button type="button" class="button" onClick={() => void copy()}>
        <Icon name={done === 'copied' ? 'tick' : 'copy'} />
        <span aria-live="polite">{done ? text.site[done] : text.site.copy}</span>
      </button>
    </div>
  )
}

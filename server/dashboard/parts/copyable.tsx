import { useRef, useState } from 'preact/hooks'
import { text } from '../text.ts'
import { Icon } from './icon.tsx'

/** A line of code, ready to be copied. */
export function Copyable({ label, value }: { label: string; value: string }) {
  const code = useRef<HTMLElement>(null)
  const [done, setDone] = useState<'copied' | 'selected' | null>(null)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value)
      setDone('copied')
    } catch {
      // Without https, or where the browser asks and is told no: selected, it is one key press away.
      getSelection()?.selectAllChildren(code.current!)
      setDone('selected')
    }
  }
  return (
    <div class="copyable">
      <pre tabIndex={0} aria-label={label}>
        <code ref={code}>{value}</code>
      </pre>
      <button type="button" class="button" onClick={() => void copy()}>
        <Icon name={done === 'copied' ? 'tick' : 'copy'} />
        <span aria-live="polite">{done ? text.site[done] : text.site.copy}</span>
      </button>
    </div>
  )
}

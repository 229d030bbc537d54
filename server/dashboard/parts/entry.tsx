import type { ComponentChildren } from 'preact'
import { text } from '../text.ts'
import { Mark } from './mark.tsx'
import { useTitle } from './page.tsx'

/** The pages before signing in: the mark, a heading, a form. */
export function Entry({
  title,
  intro,
  wide = false,
  children,
}: {
  title: string
  intro?: string
  /** For a text that is read. */
  wide?: boolean
  children?: ComponentChildren
}) {
  useTitle(title)
  return (
    <main class={wide ? 'entry entry-wide' : 'entry'}>
      <p class="entry-brand">
        <Mark size={40} />
        <span>{text.product}</span>
      </p>
      <div class="entry-card">
        <h1>{title}</h1>
        {intro && <p class="muted">{intro}</p>}
        {children}
      </div>
    </main>
  )
}

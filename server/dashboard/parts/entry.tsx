import type { ComponentChildren } from 'preact'
import { text } from '../text.ts'
import { Mark } from './mark.tsx'
import { useTitle } from './page.tsx'

/** The pages before signing in: the mark, a heading, a form. */
export function Entry({
  title,
  intro,
  children,
}: {
  title: string
  intro?: string
  children?: ComponentChildren
}) {
  useTitle(title)
  return (
    <main class="entry">
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

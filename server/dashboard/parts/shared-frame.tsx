import type { ComponentChildren } from 'preact'
import { text } from '../text.ts'
import { Mark } from './mark.tsx'

/** What stands around a shared page; embedded in a page of somebody else, nothing does. */
export function SharedFrame({
  name,
  embedded,
  children,
}: {
  name: string
  embedded: boolean
  children: ComponentChildren
}) {
  if (embedded) {
    return (
      <main class="page page-embedded">
        <h1 class="visually-hidden">{name}</h1>
        {children}
      </main>
    )
  }
  return (
    <>
      <header class="frame-header">
        <div class="frame-row">
          <p class="brand">
            <Mark />
            <span>{text.product}</span>
          </p>
          <p class="frame-note muted small">{text.sharing.readOnly}</p>
        </div>
      </header>
      <main class="page page-wide">
        <header class="site-header">
          <h1>{name}</h1>
        </header>
        {children}
      </main>
    </>
  )
}

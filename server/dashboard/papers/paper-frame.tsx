import type { ComponentChildren } from 'preact'
import { useTitle } from '../parts/page.tsx'
import { Ways } from '../parts/ways.tsx'
import { paperText } from './text.ts'

const TABS = [
  { name: 'papers', path: '/app/papers' },
  { name: 'locations', path: '/app/papers/places' },
] as const

/** What the pages of papers share: their name, and the way between them. */
export function PaperFrame({
  current,
  actions,
  children,
}: {
  current: (typeof TABS)[number]['name']
  actions?: ComponentChildren
  children: ComponentChildren
}) {
  useTitle(current === 'papers' ? paperText.title : paperText.tabs[current])
  return (
    <div class="page page-wide">
      <header class="page-header">
        <h1>{paperText.title}</h1>
        {actions}
      </header>
      <Ways
        look="tabs page-tabs"
        label={paperText.navigation}
        ways={TABS.map(({ name, path }) => ({
          path,
          name: paperText.tabs[name],
          isCurrent: name === current,
        }))}
      />
      {children}
    </div>
  )
}

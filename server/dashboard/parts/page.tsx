import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { fill } from '../phrase.ts'
import { text } from '../text.ts'

/** What every page has: a title in the window, its heading, and what can be done beside it. */
export function Page({
  title,
  width = 'wide',
  actions,
  children,
}: {
  title: string
  width?: 'wide' | 'narrow'
  actions?: ComponentChildren
  children: ComponentChildren
}) {
  useTitle(title)
  return (
    <div class={`page page-${width}`}>
      <header class="page-header">
        <h1>{title}</h1>
        {actions}
      </header>
      {children}
    </div>
  )
}

export function useTitle(title: string) {
  useEffect(() => {
    document.title = fill(text.pageTitle, { page: title })
  }, [title])
}

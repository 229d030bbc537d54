import type { ComponentChildren } from 'preact'

/** What a report answers, and beside it how to take the answer along. */
export function ReportHead({
  title,
  help,
  children,
}: {
  title?: string
  help?: string
  children: ComponentChildren
}) {
  return (
    <header class="report-head">
      <div>
        {title && <h2>{title}</h2>}
        {help && <p class="muted">{help}</p>}
      </div>
      {children}
    </header>
  )
}

import type { ComponentChildren } from 'preact'

/** A table that may be wider than its page: it scrolls by itself, by keys too. */
export function WideTable({
  label,
  name = '',
  children,
}: {
  label: string
  /** Class of the table. */
  name?: string
  children: ComponentChildren
}) {
  return (
    <div class="table-wide" role="region" aria-label={label} tabIndex={0}>
      <table class={name}>{children}</table>
    </div>
  )
}

import type { ComponentChildren } from 'preact'

/** A table that may be wider than its page: it scrolls by itself, by keys too. */
export function WideTable({
  label,
  name = '',
  isPicture,
  children,
}: {
  label: string
  /** Class of the table. */
  name?: string
  /** Whether it is as good as a drawing, and saved like one. */
  isPicture?: boolean
  children: ComponentChildren
}) {
  return (
    <div class="table-wide" role="region" aria-label={label} tabIndex={0}>
      <table class={name} data-picture={isPicture}>
        {children}
      </table>
    </div>
  )
}

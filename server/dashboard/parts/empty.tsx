import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'

/** There is nothing yet: says why, and what to do next. */
export function Empty({
  icon,
  title,
  body,
  children,
}: {
  icon: IconName
  title: string
  body: string
  children?: ComponentChildren
}) {
  return (
    <div class="empty">
      <span class="empty-icon">
        <Icon name={icon} />
      </span>
      <h2>{title}</h2>
      <p class="muted">{body}</p>
      {children}
    </div>
  )
}

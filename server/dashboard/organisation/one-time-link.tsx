import type { MadeStaff } from '../../../src/account.ts'
import { Copyable } from '../parts/copyable.tsx'
import { fill } from '../phrase.ts'
import { staffText } from './text.ts'

/** The only time that the link can be read; nobody reads it here where it went by mail. */
export function OneTimeLink({ made: { staff, link } }: { made: MadeStaff }) {
  const title = fill(staffText.link.title, { name: staff.fullName })
  return (
    <div class="made-key" role="status">
      <h3>{title}</h3>
      {link === null ? (
        <p>{fill(staffText.link.mailed, { email: staff.email ?? '' })}</p>
      ) : (
        <>
          <p class="muted">{staffText.link.help}</p>
          <Copyable label={title} value={link} />
        </>
      )}
    </div>
  )
}

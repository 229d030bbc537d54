import type { ComponentProps } from 'preact'

/** What a password is written into; the browser's own keeper of passwords fills it in, or thinks one up. */
export function PasswordInput({
  isNew = false,
  name = 'password',
  ...attributes
}: { isNew?: boolean; name?: string } & Pick<
  ComponentProps<'input'>,
  'id' | 'aria-describedby' | 'aria-invalid'
>) {
  return (
    <input
      {...attributes}
      name={name}
      type="password"
      autocomplete={isNew ? 'new-password' : 'current-password'}
      required
      maxLength={200}
    />
  )
}

import type { RegisterView } from '../../../src/register.ts'
import { SelectField } from '../parts/fields.tsx'
import { registerText } from './text.ts'

/** Which register, as `register`: asked only where there are several. */
export function RegisterChoice({ registers }: { registers: readonly RegisterView[] }) {
  const [first, ...others] = registers
  if (!first || others.length === 0) return <input type="hidden" name="register" value={first?.id} />
  return (
    <SelectField
      name="register"
      label={registerText.whichRegister}
      options={Object.fromEntries(registers.map(({ id, name }) => [String(id), name]))}
      value={String(first.id)}
    />
  )
}

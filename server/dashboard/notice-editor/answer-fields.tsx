import { useId } from 'preact/hooks'
import { FieldGroup } from '../parts/form.tsx'
import { noticeText } from './text.ts'

/** Yes or no; neither until it is answered. */
export function YesOrNo({
  label,
  answer,
  wrong,
  change,
}: {
  label: string
  answer: boolean | null
  wrong: string | null
  change: (answer: boolean) => void
}) {
  const name = useId()
  return (
    <FieldGroup label={label} wrong={wrong}>
      <div class="choices">
        {([true, false] as const).map((one) => (
          <label key={String(one)} class="choice">
            <input type="radio" name={name} checked={answer === one} onChange={() => change(one)} />
            <span>{one ? noticeText.yes : noticeText.no}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}

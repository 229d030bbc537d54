import { readFile } from '../api.ts'
import { saveCsv } from '../save-file.ts'
import { useSending } from '../sending.ts'
import { text } from '../text.ts'
import { Icon } from './icon.tsx'

/** Saves what a table shows, and the rows it has no room for, as CSV. */
export function SaveTable({ name, path }: { name: string; path: string }) {
  const saving = useSending()
  return (
    <button
      type="button"
      class={saving.refusal ? 'save-table is-refused' : 'save-table'}
      aria-label={saving.refusal ? text.failure.title : text.chart.saveTable}
      title={saving.refusal ? text.failure.title : text.chart.saveTable}
      aria-disabled={saving.busy}
      onClick={() => void saving.run(async () => saveCsv(name, await readFile(`${path}&format=csv`)))}
    >
      <Icon name="save" />
    </button>
  )
}

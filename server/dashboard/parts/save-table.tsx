import { readFile } from '../api.ts'
import { saveCsv } from '../save-file.ts'
import { useSending } from '../sending.ts'
import { text } from '../text.ts'
import { Icon } from './icon.tsx'

/** `name` is the file's, `title` the table's. Saves what the table shows, and the rows it has no room for, as CSV. */
export function SaveTable({ name, title, path }: { name: string; title: string; path: string }) {
  const saving = useSending()
  const label = `${saving.refusal ? text.failed : text.chart.saveTable}: ${title}`
  return (
    <button
      type="button"
      class={saving.refusal ? 'save-table is-refused' : 'save-table'}
      aria-label={label}
      title={label}
      aria-disabled={saving.busy}
      onClick={() => void saving.run(async () => saveCsv(name, await readFile(`${path}&format=csv`)))}
    >
      <Icon name="save" />
    </button>
  )
}

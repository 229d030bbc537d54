import { useState } from 'preact/hooks'
import { readFile } from '../api.ts'
import { periodName } from '../calendar.ts'
import { saveCsv } from '../save-file.ts'
import type { ShownView } from '../shown-view.ts'
import { text } from '../text.ts'
import { filterName } from './filter-name.ts'
import { Icon } from './icon.tsx'
import { useMenu } from './menu.ts'

/**
 * Ways to take a chart along: its drawing as PNG, its numbers as CSV. The drawing is what is marked with
 * `data-picture` in the same panel.
 */
export function SaveChart({
  name,
  title,
  view,
  csvPath,
}: {
  /** Of the file; the first day is put behind it. */
  name: string
  title: string
  view: ShownView
  csvPath: string
}) {
  const menu = useMenu('save-chart')
  const [failed, setFailed] = useState(false)
  const file = `${name}-${view.shown.period.from}`
  const attempt = (work: () => Promise<void>) => {
    setFailed(false)
    work().then(
      () => menu.close(),
      () => setFailed(true),
    )
  }
  return (
    <>
      <button
        {...menu.opener}
        class="button button-quiet save-chart"
        aria-label={text.chart.save}
        title={text.chart.save}
      >
        <Icon name="save" />
      </button>
      <div {...menu.panel} class="menu">
        <button
          type="button"
          class="button"
          onClick={() =>
            attempt(async () => {
              const drawing = menu.button.current?.closest('.panel')?.querySelector('[data-picture]')
              if (!drawing) return
              // Seldom wanted, so not loaded with the page.
              const { savePicture } = await import('../charts/save-picture.ts')
              await savePicture(drawing, { name: file, title, about: aboutOf(view) })
            })
          }
        >
          {text.chart.savePicture}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => attempt(async () => saveCsv(file, await readFile(`${csvPath}&format=csv`)))}
        >
          {text.chart.saveTable}
        </button>
        {failed && (
          <p class="field-wrong" role="alert">
            {text.failed}
          </p>
        )}
      </div>
    </>
  )
}

/** Of which site, days and visits a picture is, since it has no page around it. */
function aboutOf({ shown, filters }: ShownView): string {
  const site = document.querySelector('h1')?.textContent ?? ''
  return [site, periodName(shown.period), ...filters.map(filterName)].join(' · ')
}

import { useState } from 'preact/hooks'
import { readFile } from '../api.ts'
import { savePicture } from '../charts/save-picture.ts'
import { saveCsv } from '../save-file.ts'
import { text } from '../text.ts'
import { Icon } from './icon.tsx'
import { useMenu } from './menu.ts'

/** Ways to take the chart along: its drawing as PNG, its numbers as CSV. */
export function SaveChart({ name, csvPath }: { name: string; csvPath: string }) {
  const menu = useMenu('save-chart')
  const [failed, setFailed] = useState(false)
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
        class="button button-quiet"
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
              const drawing = menu.button.current
                ?.closest('.chart')
                ?.querySelector<SVGSVGElement>('.plot-figure svg')
              if (drawing) await savePicture(drawing, name)
            })
          }
        >
          {text.chart.savePicture}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => attempt(async () => saveCsv(name, await readFile(csvPath)))}
        >
          {text.chart.saveTable}
        </button>
        {failed && (
          <p class="field-wrong" role="alert">
            {text.failure.title}
          </p>
        )}
      </div>
    </>
  )
}

import { useRef, useState } from 'preact/hooks'
import { readFile } from '../api.ts'
import { savePicture } from '../charts/save-picture.ts'
import { saveCsv } from '../save-file.ts'
import { text } from '../text.ts'
import { Icon } from './icon.tsx'
import { placePopover } from './popover.ts'

/** Ways to take the chart along: its drawing as PNG, its numbers as CSV. */
export function SaveChart({ name, csvPath }: { name: string; csvPath: string }) {
  const button = useRef<HTMLButtonElement>(null)
  const menu = useRef<HTMLDivElement>(null)
  const [failed, setFailed] = useState(false)
  const attempt = (work: () => Promise<void>) => {
    setFailed(false)
    work().then(
      () => menu.current?.hidePopover(),
      () => setFailed(true),
    )
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        class="button button-quiet"
        popovertarget="save-chart"
        aria-label={text.chart.save}
        title={text.chart.save}
      >
        <Icon name="save" />
      </button>
      <div
        ref={menu}
        id="save-chart"
        class="menu"
        popover="auto"
        onToggle={() => menu.current && button.current && placePopover(menu.current, button.current, 'end')}
      >
        <button
          type="button"
          class="button"
          onClick={() =>
            attempt(async () => {
              const drawing = button.current
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

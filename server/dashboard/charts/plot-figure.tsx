import { useEffect, useRef, useState } from 'preact/hooks'
import { text } from '../text.ts'
import type * as marks from './plot-marks.ts'
import { useWidth } from './width.ts'

export type PlotLibrary = typeof marks

/** Loaded with the first chart, not with the page: it is larger than all the rest. */
let library: Promise<PlotLibrary> | undefined

function loadLibrary(): Promise<PlotLibrary> {
  library ??= import('./plot-marks.ts').catch((error: unknown) => {
    library = undefined
    throw error
  })
  return library
}

/**
 * A drawing by Observable Plot, drawn again when `draw` changes (so memoise it) or its width in px. It is an image
 * for those who hear the page: `label` tells what it shows, and a table stands beside it.
 */
export function PlotFigure({
  label,
  height,
  draw,
}: {
  label: string
  /** In px; kept free while the drawing loads. */
  height: number
  draw: (plot: PlotLibrary, width: number) => SVGSVGElement | HTMLElement
}) {
  const place = useRef<HTMLDivElement>(null)
  const width = useWidth(place)
  const [plot, setPlot] = useState<PlotLibrary | null>(null)
  const [failed, setFailed] = useState(false)
  const [tries, setTries] = useState(0)
  useEffect(() => {
    let over = false
    setFailed(false)
    loadLibrary().then(
      (loaded) => over || setPlot(() => loaded),
      () => over || setFailed(true),
    )
    return () => {
      over = true
    }
  }, [tries])
  useEffect(() => {
    if (!plot || width === 0 || !place.current) return
    const drawing = draw(plot, width)
    // Its style sheet would need a hole in the content security policy; ours is in chart.css.
    for (const sheet of drawing.querySelectorAll('style')) sheet.remove()
    drawing.setAttribute('aria-hidden', 'true')
    drawing.setAttribute('data-picture', '')
    place.current.replaceChildren(drawing)
  }, [plot, width, draw])
  return (
    <div class="plot-figure" style={{ blockSize: `${height}px` }}>
      <div ref={place} role="img" aria-label={label} />
      {failed && (
        <p class="plot-failed" role="alert">
          {text.failed}{' '}
          <button type="button" class="button" onClick={() => setTries(tries + 1)}>
            {text.again}
          </button>
        </p>
      )}
    </div>
  )
}

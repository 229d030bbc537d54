import { linePath } from './scale.ts'

const WIDTH = 240
const HEIGHT = 44

/** The shape of a period at a glance, beside its number; it says nothing that the number does not. */
export function Sparkline({ values }: { values: readonly number[] }) {
  const most = Math.max(1, ...values)
  const points = values.map((value, index) => ({
    x: (WIDTH * index) / Math.max(1, values.length - 1),
    y: HEIGHT - 2 - ((HEIGHT - 6) * value) / most,
  }))
  return (
    <svg class="sparkline" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      {points.length > 1 && (
        <>
          <path class="plot-area" d={`${linePath(points)}V${HEIGHT}H0Z`} />
          <path class="plot-current" d={linePath(points)} vector-effect="non-scaling-stroke" />
        </>
      )}
    </svg>
  )
}

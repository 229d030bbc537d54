import { useLocation } from 'preact-iso/router'
import { stepOf } from '../../../src/period.ts'
import { withParameter } from '../address.ts'
import { stepsOf, type ShownView } from '../shown-view.ts'
import { text } from '../text.ts'

/** In what steps the chart tells its period; nothing where there is no choice. */
export function StepPicker({ view: { url, shown, step } }: { view: ShownView }) {
  const { route } = useLocation()
  const steps = stepsOf(shown.period)
  if (steps.length < 2) return null
  return (
    <label class="choice choice-small">
      <span class="visually-hidden">{text.chart.step}</span>
      <select
        value={step}
        onChange={({ currentTarget }) =>
          route(withParameter(url, 'step', currentTarget.value, stepOf(shown.period)))
        }
      >
        {steps.map((one) => (
          <option key={one} value={one}>
            {text.chart.by[one]}
          </option>
        ))}
      </select>
    </label>
  )
}

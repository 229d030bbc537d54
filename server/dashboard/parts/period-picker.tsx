import { useLocation } from 'preact-iso/router'
import { useState } from 'preact/hooks'
import { addDays, daysBetween, LONGEST_PERIOD_DAYS, type Day } from '../../../src/period.ts'
import { dayName, periodName } from '../calendar.ts'
import { count } from '../figure.ts'
import { fill } from '../phrase.ts'
import { PRESETS, withPeriod, type ShownPeriod } from '../shown-period.ts'
import { text } from '../text.ts'
import { Icon } from './icon.tsx'
import { useMenu } from './menu.ts'

/** Links to the usual periods, and a form for any other. The address holds what is shown. */
export function PeriodPicker({ shown, today }: { shown: ShownPeriod; today: Day }) {
  const { url } = useLocation()
  const menu = useMenu('period-range')
  return (
    <div class="period">
      <nav class="period-presets" aria-label={text.period.label}>
        {PRESETS.map((preset) => (
          <a
            key={preset}
            href={withPeriod(url, preset)}
            aria-current={shown.preset === preset ? 'true' : undefined}
          >
            {text.period.presets[preset]}
          </a>
        ))}
        <button {...menu.opener} class={shown.preset === null ? 'is-current' : undefined}>
          <Icon name="calendar" />
          {text.period.range}
        </button>
      </nav>
      <div {...menu.panel} class="menu">
        <RangeForm shown={shown} today={today} done={() => menu.close()} />
      </div>
    </div>
  )
}

function RangeForm({ shown: { period }, today, done }: { shown: ShownPeriod; today: Day; done: () => void }) {
  const { url, route } = useLocation()
  const [wrong, setWrong] = useState<string | null>(null)
  return (
    <form
      key={`${period.from} ${period.until}`}
      class="range"
      onSubmit={(event) => {
        event.preventDefault()
        const fields = new FormData(event.currentTarget)
        const chosen = { from: String(fields.get('from')), until: addDays(String(fields.get('last')), 1) }
        if (chosen.from >= chosen.until) return setWrong(text.period.order)
        if (daysBetween(chosen) > LONGEST_PERIOD_DAYS) {
          return setWrong(fill(text.period.tooLong, { days: count(LONGEST_PERIOD_DAYS) }))
        }
        setWrong(null)
        done()
        route(withPeriod(url, chosen))
      }}
    >
      <label>
        {text.period.from}
        <input type="date" name="from" required max={today} defaultValue={period.from} />
      </label>
      <label>
        {text.period.last}
        <input type="date" name="last" required max={today} defaultValue={addDays(period.until, -1)} />
      </label>
      {wrong && (
        <p class="field-wrong" role="alert">
          {wrong}
        </p>
      )}
      <button class="button button-main">{text.period.show}</button>
    </form>
  )
}

/** The days shown, and whose midnight they begin at. */
export function PeriodName({ shown: { period }, timeZone }: { shown: ShownPeriod; timeZone: string }) {
  const days = daysBetween(period) === 1 ? dayName(period.from) : periodName(period)
  return (
    <p class="period-name muted">
      {fill(text.period.zone, { period: days, zone: timeZone.replaceAll('_', ' ') })}
    </p>
  )
}

import { useLocation } from 'preact-iso/router'
import { useEffect, useRef, useState } from 'preact/hooks'
import { withParameter } from '../address.ts'
import { remember, remembered } from '../remembered.ts'
import { withoutFilters } from '../shown-filters.ts'
import { withPeriod, type Preset } from '../shown-period.ts'
import { COMPARISONS, type ShownView } from '../shown-view.ts'
import { text } from '../text.ts'

const PERIODS: Readonly<Record<string, Preset>> = {
  t: 'today',
  y: 'yesterday',
  w: '7-days',
  m: '30-days',
  q: '90-days',
  a: '12-months',
}

const OTHERS = { r: 'range', c: 'compare', f: 'filter', x: 'none', '?': 'help' } as const

/**
 * Single keys for what is pressed all day, and the list of them. They can be turned off for those whose speech or
 * stray touch would press them (WCAG 2.1.4).
 */
export function Shortcuts({ view }: { view: ShownView }) {
  const { route } = useLocation()
  const dialog = useRef<HTMLDialogElement>(null)
  const [isOff, setOff] = useState(() => remembered('shortcuts-off') !== null)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return
      if (event.key === '?') return dialog.current?.showModal()
      if (isOff || dialog.current?.open) return
      const period = PERIODS[event.key]
      if (period) return route(withPeriod(view.url, period))
      switch (OTHERS[event.key as keyof typeof OTHERS]) {
        case 'range':
          return document.getElementById('period-range')?.showPopover()
        case 'filter':
          return document.getElementById('filter-picker')?.showPopover()
        case 'none':
          return route(withoutFilters(view.url))
        case 'compare': {
          const next = COMPARISONS[(COMPARISONS.indexOf(view.compare) + 1) % COMPARISONS.length]!
          return route(withParameter(view.url, 'compare', next, 'previous'))
        }
      }
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [view.url, view.compare, isOff])
  return (
    <>
      <button
        type="button"
        class="button button-quiet shortcuts-button"
        aria-label={text.shortcuts.open}
        title={text.shortcuts.open}
        onClick={() => dialog.current?.showModal()}
      >
        <kbd>?</kbd>
      </button>
      <dialog ref={dialog} class="shortcuts" aria-labelledby="shortcuts-title">
        <h2 id="shortcuts-title">{text.shortcuts.title}</h2>
        <dl>
          {Object.entries(PERIODS).map(([key, preset]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{text.period.presets[preset]}</dd>
            </div>
          ))}
          {Object.entries(OTHERS).map(([key, what]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{text.shortcuts.keys[what]}</dd>
            </div>
          ))}
        </dl>
        <label class="shortcuts-on">
          <input
            type="checkbox"
            checked={!isOff}
            onChange={({ currentTarget }) => {
              setOff(!currentTarget.checked)
              remember('shortcuts-off', currentTarget.checked ? null : 'yes')
            }}
          />
          {text.shortcuts.on}
        </label>
        <p class="muted small">{text.shortcuts.off}</p>
        <form method="dialog">
          <button class="button">{text.shortcuts.close}</button>
        </form>
      </dialog>
    </>
  )
}

/** Whether a key belongs to what has the focus. */
function isWriting(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, select, textarea, [contenteditable]') !== null
}

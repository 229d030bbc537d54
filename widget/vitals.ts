import { onCLS, onFCP, onINP, onLCP, onTTFB, type Metric } from 'web-vitals'
import type { VitalsEvent } from '../src/event.ts'
import type { Vital, Vitals } from '../src/vitals.ts'

type Told = Omit<VitalsEvent, 'ageMs'>

/**
 * Measures the Web Vitals of a document, for the view it was loaded for: what an application shows in it afterwards was
 * not loaded. `tell` answers with what is known by now, where that is more than was told before.
 */
export function measureVitals(): { begin(view: string): void; tell(): Told | undefined } {
  let vitals: Vitals = {}
  let loadedFor: string | undefined
  let isNew = false

  const measured = ({ name, value }: Metric) => {
    vitals[name.toLowerCase() as Vital] =
      name === 'CLS' ? Math.round(value * 10_000) / 10_000 : Math.round(value)
    isNew = true
  }
  // The back-forward cache brings a page back as a view of its own. Before the tracker begins that one.
  addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (!persisted) return
      vitals = {}
      loadedFor = undefined
      isNew = false
    },
    true,
  )
  // As they change: a page that is left by a link is hidden only after `pagehide`, when the last has been told of it.
  for (const on of [onCLS, onFCP, onINP, onLCP, onTTFB]) on(measured, { reportAllChanges: true })

  return {
    begin(view) {
      loadedFor ??= view
    },
    tell() {
      if (!isNew || loadedFor === undefined) return undefined
      isNew = false
      return { type: 'vitals', view: loadedFor, vitals: { ...vitals } }
    },
  }
}

import type { ComponentChildren } from 'preact'
import { text } from '../text.ts'

/** The numbers of a drawing, for those who would rather read them; closed until it is asked for. */
export function TableBehind({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <details class="chart-table">
      <summary>{text.chart.table}</summary>
      <div class="table-scroll" role="region" aria-label={label} tabIndex={0}>
        <table>
          <caption class="visually-hidden">{label}</caption>
          {children}
        </table>
      </div>
    </details>
  )
}

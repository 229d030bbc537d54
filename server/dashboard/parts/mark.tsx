/** Lupa's mark: a magnifying glass that has found a yes. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg class="mark" width={size} height={size} viewBox="0 0 28 28" aria-hidden="true" focusable="false">
      <rect class="mark-ground" width="28" height="28" rx="8" />
      <g class="mark-lines" fill="none" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round">
        <circle cx="12.5" cy="12.5" r="6.6" />
        <path d="m17.4 17.4 4.2 4.2" />
        <path d="m9.7 12.7 2 2 3.7-4" />
      </g>
    </svg>
  )
}

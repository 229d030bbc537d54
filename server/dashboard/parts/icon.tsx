const PATHS = {
  plus: 'M8 3v10M3 8h10',
  copy: 'M6 6V3.5h6.5V10H10M3.5 6H10v6.5H3.5z',
  tick: 'm3.5 8.5 3 3 6-7',
  up: 'm4 9.5 4-4 4 4',
  down: 'm4 6.5 4 4 4-4',
  forward: 'm6.5 4 4 4-4 4',
  cross: 'm4.5 4.5 7 7m0-7-7 7',
  filter: 'M2.5 4h11M4.5 8h7M6.5 12h3',
  save: 'M8 2.5v7.5m-3-3 3 3 3-3M3 13h10',
  note: 'M3 3h10v7.5H8L5 13v-2.5H3z',
  calendar: 'M3 4.5h10v8.5H3zM3 7h10M5.5 3v3M10.5 3v3',
  link: 'M6.8 9.2a2.6 2.6 0 0 0 3.7 0l2-2a2.6 2.6 0 0 0-3.7-3.7l-.8.8M9.2 6.8a2.6 2.6 0 0 0-3.7 0l-2 2a2.6 2.6 0 0 0 3.7 3.7l.8-.8',
  chart: 'M3 13V9M8 13V3M13 13V6',
  person: 'M8 8a2.6 2.6 0 1 0 0-5.2A2.6 2.6 0 0 0 8 8ZM3 13.4c.6-2.3 2.600-3.4 5-3.4s4.400 1.100 5 3.400',
} as const
export type IconName = keyof typeof PATHS

/** Always beside words, or inside something that has a name. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.6"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  )
}

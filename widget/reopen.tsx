/** @jsxImportSource #dom */

/** Brings the choices back, on every page. */
export function ReopenButton({
  name,
  onOpen,
  onIntent,
}: {
  name: string
  onOpen: () => void
  onIntent: () => void
}): Node {
  return (
    <button
      class="reopen"
      part="reopen"
      aria-label={name}
      onClick={onOpen}
      onPointerEnter={onIntent}
      onFocus={onIntent}
    >
      <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true">
        <path d="M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6zM9 12l2 2 4-4" />
      </svg>
    </button>
  )
}

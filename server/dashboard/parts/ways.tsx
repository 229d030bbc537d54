import { useLayoutEffect, useRef } from 'preact/hooks'

export type Way = { readonly path: string; readonly name: string; readonly isCurrent: boolean }

/** The way between pages that lie beside each other. On a phone it may be wider than the page, and is scrolled sideways. */
export function Ways({
  look,
  label,
  ways,
}: {
  look: 'frame-nav' | 'tabs' | 'tabs page-tabs' | 'pills'
  label: string
  ways: readonly Way[]
}) {
  const list = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const { current: nav } = list
    const here = nav?.querySelector<HTMLElement>('[aria-current]')
    if (nav && here)
      nav.scrollLeft = here.offsetLeft - nav.offsetLeft - (nav.clientWidth - here.clientWidth) / 2
  }, [ways.findIndex(({ isCurrent }) => isCurrent)])
  return (
    <nav ref={list} class={`ways ${look}`} aria-label={label}>
      {ways.map(({ path, name, isCurrent }) => (
        <a key={name} href={path} aria-current={isCurrent ? 'page' : undefined}>
          {name}
        </a>
      ))}
    </nav>
  )
}

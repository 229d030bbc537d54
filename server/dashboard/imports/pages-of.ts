import { useEffect, useState } from 'preact/hooks'
import { read } from '../api.ts'
import { useLoaded, type Loaded } from '../loaded.ts'
import { useSending } from '../sending.ts'

type Page<Next> = { readonly next: Next | null }

/** The pages of a list, from the first on, as they are asked for. */
export function usePages<Answer extends Page<string | number>>(
  path: string,
): { first: Loaded<Answer>; pages: Answer[]; busy: boolean; more: (() => void) | null } {
  const first = useLoaded<Answer>(path)
  const sending = useSending()
  const [later, setLater] = useState<Answer[]>([])
  useEffect(() => setLater([]), [path, first.answer])
  const pages = first.answer ? [first.answer, ...later] : []
  const next = pages.at(-1)?.next ?? null
  const more = () =>
    void sending.run(async () => {
      const after = `${path.includes('?') ? '&' : '?'}after=${encodeURIComponent(String(next))}`
      const page = await read<Answer>(path + after)
      setLater((before) => [...before, page])
    })
  return { first, pages, busy: sending.busy, more: next === null ? null : more }
}

import type { StaffLanguage } from './language.ts'

/** What documents are made of: text only, none is ever read as HTML. */
export type Block =
  | { readonly text: string }
  | { readonly heading: string }
  | { readonly list: readonly string[] }
  /** Terms, each with what is said of it. */
  | { readonly facts: readonly (readonly [term: string, said: string])[] }
  | { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly links: readonly { readonly text: string; readonly url: string }[] }

export type Section = {
  /** Stable: addresses and differences go by it. */
  readonly key: string
  readonly title: string
  readonly blocks: readonly Block[]
}

export type NoticeDocument = {
  readonly title: string
  readonly language: StaffLanguage
  /** Null of a draft, and of what is not published by version. */
  readonly version: number | null
  /** ISO 8601 in UTC. */
  readonly publishedAt: string | null
  readonly sections: readonly Section[]
}

/** What a document says, a line each: what it is compared, searched and read by. */
export function linesOf({ blocks }: Pick<Section, 'blocks'>): string[] {
  return blocks.flatMap((block) => {
    if ('text' in block) return [block.text]
    if ('heading' in block) return [block.heading]
    if ('list' in block) return block.list
    if ('facts' in block) return block.facts.map(([term, said]) => `${term}: ${said}`)
    if ('rows' in block) return block.rows.map((row) => row.join(' · '))
    return block.links.map(({ text, url }) => `${text}: ${url}`)
  })
}

/** A section that one document has otherwise than another. */
export type Difference = {
  readonly key: string
  readonly title: string
  /** Lines that are gone, and lines that are new. */
  readonly gone: readonly string[]
  readonly added: readonly string[]
}

/**
 * Where two documents in one language differ. Sections stand in one order and hold whole sentences, so that lines that
 * one of them lacks tell all of it.
 */
export function differencesOf(
  before: Pick<NoticeDocument, 'sections'>,
  after: Pick<NoticeDocument, 'sections'>,
): Difference[] {
  const keys = new Set([...after.sections, ...before.sections].map(({ key }) => key))
  return [...keys].flatMap((key) => {
    const old = before.sections.find((one) => one.key === key)
    const now = after.sections.find((one) => one.key === key)
    const [was, is] = [old ? linesOf(old) : [], now ? linesOf(now) : []]
    const gone = without(was, is)
    const added = without(is, was)
    if (gone.length + added.length === 0) return []
    return [{ key, title: (now ?? old)!.title, gone, added }]
  })
}

/** The lines that the others do not have, each as often as they lack it. */
function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = Map.groupBy(others, (line) => line)
  return lines.filter((line) => left.get(line)?.pop() === undefined)
}

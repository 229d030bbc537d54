import type { Block, NoticeDocument } from './notice-document.ts'
import { NOTICE_TEXTS } from './notice-texts.ts'

/** The document as Markdown (CommonMark with tables); `sha256` is of its JSON. */
export function noticeMarkdown(document: NoticeDocument, sha256: string | null): string {
  const facts = imprintOf(document, sha256).map(([term, said]) => `- ${term}: ${escaped(said)}`)
  const sections = document.sections.map(
    ({ title, blocks }) => `## ${escaped(title)}\n\n${blocks.map(written).join('\n\n')}`,
  )
  return `${[`# ${escaped(document.title)}`, facts.join('\n'), ...sections].filter(Boolean).join('\n\n')}\n`
}

/** What tells a document from its other versions (R1): version, day, language and fingerprint. */
export function imprintOf(
  { version, publishedAt, language }: Pick<NoticeDocument, 'version' | 'publishedAt' | 'language'>,
  sha256: string | null,
): [term: string, said: string][] {
  const text = NOTICE_TEXTS[language]
  return [
    ...(version === null ? [] : [[text.version, String(version)] as [string, string]]),
    ...(publishedAt === null ? [] : [[text.published, dayOf(publishedAt, text.locale)] as [string, string]]),
    [text.language, new Intl.DisplayNames(language, { type: 'language' }).of(language)!],
    ...(sha256 === null ? [] : [[text.fingerprint, sha256] as [string, string]]),
  ]
}

function dayOf(instant: string, locale: string): string {
  return new Date(instant).toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'Europe/Helsinki' })
}

function written(block: Block): string {
  if ('text' in block) return begun(block.text)
  if ('heading' in block) return `### ${escaped(block.heading)}`
  if ('list' in block) return block.list.map((line) => `- ${begun(line)}`).join('\n')
  if ('facts' in block)
    return block.facts.map(([term, said]) => `**${escaped(term)}:** ${escaped(said)}`).join('\n\n')
  if ('links' in block) return block.links.map(({ text, url }) => `- [${escaped(text)}](<${url}>)`).join('\n')
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const rule = block.columns.map(() => '---')
  return [block.columns.map(escaped), rule, ...block.rows.map((cells) => cells.map(escaped))]
    .map(line)
    .join('\n')
}

/** What would be markup is written as it is, and a text stays in its place. */
function escaped(text: string): string {
  return text.replaceAll(/\s*[\r\n]\s*/g, ' ').replaceAll(/[\\`*_[\]<>|#~&]/g, '\\$&')
}

/** At the beginning of a line, where a list or a rule would begin. */
function begun(text: string): string {
  return escaped(text)
    .replace(/^(?:[-+](?=\s|$)|-(?=-)|=)/, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
}

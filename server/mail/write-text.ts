import type { Block, Footer, Table } from './block.ts'

/** Longest name in a table, in characters: with the numbers a line stays below 78 (RFC 5322, 2.1.1). */
const NAME_LENGTH = 36

/** A mail for those who read plain text. */
export function writeText(blocks: readonly Block[], { why, unsubscribe, url }: Footer): string {
  return [...blocks.map(written), `-- \n${why}\n${unsubscribe}: ${url}`].join('\n\n') + '\n'
}

function written(block: Block): string {
  switch (block.kind) {
    case 'title':
      return `${block.text}\n${'='.repeat(block.text.length)}`
    case 'paragraph':
      return block.text
    case 'button':
      return `${block.text}:\n${block.url}`
    case 'table':
      return tabulated(block)
  }
}

function tabulated({ head, rows }: Table): string {
  const lines = [head, ...rows].map(([name = '', ...numbers]) => [shortened(name), ...numbers])
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)))
  return lines
    .map((line) =>
      line
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
        .join('  '),
    )
    .toSpliced(1, 0, '-'.repeat(widths.reduce((sum, width) => sum + width + 2, -2)))
    .join('\n')
}

function shortened(name: string): string {
  return name.length <= NAME_LENGTH ? name : `${name.slice(0, NAME_LENGTH - 1)}…`
}

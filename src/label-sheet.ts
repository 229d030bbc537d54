/** What a sheet of labels measures, in mm. The labels stand in the middle of the paper. */
export type LabelSheet = {
  readonly paper: 'A4' | 'LETTER'
  readonly columns: number
  readonly rows: number
  readonly width: number
  readonly height: number
  /** Between two labels beside each other; those above each other touch. */
  readonly gap: number
}

const PAPER = { A4: { width: 210, height: 297 }, LETTER: { width: 215.9, height: 279.4 } } as const

/**
 * By Avery's numbers, which other makers name, too. Sizes are as the maker prints them on the box (avery.co.uk and, for
 * 5160, avery.com). That the middle of the paper is right agrees with LibreOffice's table of labels
 * (extras/source/labels/labels.xml) within 0.1 mm; it has L7159 half a millimetre wider, and 0.75 mm further left.
 */
export const LABEL_SHEETS = {
  L7159: { paper: 'A4', columns: 3, rows: 8, width: 63.5, height: 33.9, gap: 2.54 },
  L7160: { paper: 'A4', columns: 3, rows: 7, width: 63.5, height: 38.1, gap: 2.54 },
  L7163: { paper: 'A4', columns: 2, rows: 7, width: 99.1, height: 38.1, gap: 2.54 },
  L7173: { paper: 'A4', columns: 2, rows: 5, width: 99.1, height: 57, gap: 2.54 },
  '5160': { paper: 'LETTER', columns: 3, rows: 10, width: 66.675, height: 25.4, gap: 3.175 },
} as const satisfies Readonly<Record<string, LabelSheet>>
export type LabelSheetName = keyof typeof LABEL_SHEETS
export const LABEL_SHEET_NAMES = [
  'L7160',
  'L7159',
  'L7163',
  'L7173',
  '5160',
] as const satisfies LabelSheetName[]

export function perSheet({ columns, rows }: LabelSheet): number {
  return columns * rows
}

export function paperOf({ paper }: LabelSheet): { readonly width: number; readonly height: number } {
  return PAPER[paper]
}

/** The corner of a label at the top and left, in mm; labels are counted from 0, row by row. */
export function cornerOf(sheet: LabelSheet, at: number): { readonly left: number; readonly top: number } {
  const { columns, rows, width, height, gap } = sheet
  const paper = paperOf(sheet)
  const [column, row] = [at % columns, Math.floor(at / columns) % rows]
  return {
    left: (paper.width - columns * width - (columns - 1) * gap) / 2 + column * (width + gap),
    top: (paper.height - rows * height) / 2 + row * height,
  }
}

import { expect, test } from 'vitest'
import { cornerOf, LABEL_SHEETS, perSheet, type LabelSheetName } from '../../src/label-sheet.ts'

/**
 * Where others print: from one label to the next across and down, the corner of the first, columns and rows, in mm.
 * LibreOffice, extras/source/labels/labels.xml (Avery A4), and for 5160 the maker's template in inches.
 */
const PUBLISHED: Readonly<Record<LabelSheetName, readonly number[]>> = {
  L7159: [66.54, 33.86, 6.46, 13.06, 3, 8],
  L7160: [66.04, 38.1, 7.2, 15.15, 3, 7],
  L7163: [101.6, 38.1, 4.67, 15.15, 2, 7],
  L7173: [101.6, 57, 4.67, 6, 2, 5],
  '5160': [2.75, 1, 0.1875, 0.5, 3, 10].map((inches, at) => (at < 4 ? inches * 25.4 : inches)),
}

test.each(Object.entries(PUBLISHED))(
  'every label of a sheet %s begins within a millimetre of where others print it',
  (name, [across, down, left, top, columns, rows]) => {
    const sheet = LABEL_SHEETS[name as LabelSheetName]
    expect([sheet.columns, sheet.rows]).toEqual([columns, rows])
    for (let at = 0; at < perSheet(sheet); at += 1) {
      const corner = cornerOf(sheet, at)
      expect(Math.abs(corner.left - left! - (at % columns!) * across!)).toBeLessThan(0.8)
      expect(Math.abs(corner.top - top! - Math.floor(at / columns!) * down!)).toBeLessThan(0.3)
    }
  },
)

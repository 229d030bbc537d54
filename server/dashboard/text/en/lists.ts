import type { LabelSheetName } from '../../../../src/label-sheet.ts'
import type { StaffLanguage } from '../../../../src/language.ts'
import type { ListFormat, ListKind } from '../../../../src/list.ts'

/** Directories and labels. */
export const lists = {
  intro:
    'Whoever forbade it, is restricted or erased is left out. Every list is remembered, with everybody on it.',
  register: 'Register',
  language: 'Language',
  languages: { en: 'English', fi: 'Finnish', sv: 'Swedish' } satisfies Record<StaffLanguage, string>,
  directory: 'Directory',
  directoryPeople: { one: '{count} entry', other: '{count} entries' },
  directoryNone: 'Nobody stands in this directory.',
  first: 'The first {count}',
  formats: { html: 'Web page', csv: 'Table (CSV)', pdf: 'To print (PDF)' } satisfies Record<
    ListFormat,
    string
  >,
  labels: 'Labels for letters',
  labelsHelp:
    'For direct advertising. Whoever forbade that, or stands in no directory by their own wish, is left out.',
  labelPeople: { one: '{count} label', other: '{count} labels' },
  sheetCount: { one: 'on {count} sheet', other: 'on {count} sheets' },
  withoutAddress: {
    one: '{count} person has no full postal address and is left out.',
    other: '{count} persons have no full postal address and are left out.',
  },
  unwritable: {
    one: '{count} address has letters that cannot be printed and is left out.',
    other: '{count} addresses have letters that cannot be printed and are left out.',
  },
  sheet: 'Sheet',
  sheets: {
    L7160: 'Avery L7160: 21 of 63.5 × 38.1 mm (A4)',
    L7159: 'Avery L7159: 24 of 63.5 × 33.9 mm (A4)',
    L7163: 'Avery L7163: 14 of 99.1 × 38.1 mm (A4)',
    L7173: 'Avery L7173: 10 of 99.1 × 57 mm (A4)',
    '5160': 'Avery 5160: 30 of 2 5/8 × 1 inch (Letter)',
  } satisfies Record<LabelSheetName, string>,
  startAt: 'First free label',
  startAtHelp: 'Where the first sheet has been used before. Print without scaling.',
  startAtWrong: 'A label of the sheet, from 1 on.',
  makeLabels: 'Make the labels (PDF)',
  sheetPicture: 'The first sheet',
  past: 'Lists that were made',
  pastNone: 'No list was made yet.',
  kinds: { directory: 'Directory', labels: 'Labels' } satisfies Record<ListKind, string>,
  when: 'When',
  what: 'What',
  who: 'By whom',
  people: 'People',
  onLists: 'Lists with this customer',
  onListsNone: 'On no list so far.',
} as const

import type { StaffLanguage } from '../../../src/language.ts'
import type { Day } from '../../../src/period.ts'
import { RIGHTS } from '../../../src/subject-request.ts'
import type { LetterContent } from './letter-content.ts'
import { openPrintedPage } from './printed-page.ts'
import { REQUEST_TEXTS, writtenDay } from './request-texts.ts'

/** Where the address shows through the window of an envelope, in millimetres (DIN 5008, form B; DIN 680). */
const WINDOW = { left: 20, top: 62.7, width: 85 } as const
const DATE = { left: 125, top: 50, width: 65 } as const
const BODY = 105

/** A letter on paper, to be folded into an envelope with a window. */
export async function letterPdf(
  { to, subject, text }: LetterContent,
  { language, writtenOn, madeAt }: { language: StaffLanguage; writtenOn: Day; madeAt: Date },
): Promise<Uint8Array> {
  const texts = REQUEST_TEXTS[language]
  const headings: readonly string[] = RIGHTS.map((right) => texts.rights[right])
  const page = openPrintedPage(subject, { language, madeAt })
  page.writeAt(WINDOW, to.split('\n'))
  page.writeAt(DATE, [writtenDay(writtenOn, texts)])
  page.moveTo(BODY)
  page.write('H1', subject)
  for (const paragraph of text.trim().split('\n\n')) {
    if (headings.includes(paragraph)) {
      page.write('H2', paragraph)
      continue
    }
    const lines = paragraph.split('\n')
    const said = lines.filter((line) => !line.startsWith('- '))
    if (said.length > 0) page.write('P', said.join('\n'))
    const items = lines.filter((line) => line.startsWith('- ')).map((line) => line.slice(2))
    if (items.length > 0) page.list(items)
  }
  return page.close(subject)
}

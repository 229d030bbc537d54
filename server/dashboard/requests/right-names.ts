import { RIGHTS, type Right } from '../../../src/subject-request.ts'
import { LOCALE } from '../text.ts'
import { requestsText } from './text.ts'

const list = new Intl.ListFormat(LOCALE, { style: 'narrow' })

/** What is asked for, in the order that the law has them. */
export function rightNames(rights: readonly Right[]): string {
  return list.format(
    RIGHTS.filter((right) => rights.includes(right)).map((right) => requestsText.rights[right].name),
  )
}

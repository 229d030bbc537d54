import { RIGHTS, type Right } from '../../../src/subject-request.ts'
import { requestsText } from './text.ts'

/** What is asked for, in the order that the law has them. */
export function rightNames(rights: readonly Right[]): string {
  return RIGHTS.filter((right) => rights.includes(right))
    .map((right) => requestsText.rights[right].name)
    .join(', ')
}

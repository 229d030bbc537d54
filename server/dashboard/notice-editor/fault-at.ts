import type { Fault } from '../../../src/processing-faults.ts'
import { noticeText } from './text.ts'

type Question = 'q1' | 'q2' | 'q3' | 'q5' | 'q6' | 'q7' | 'q8' | 'q9' | 'q10' | 'rules'

/** Which question a fault belongs to, by the beginning of its path. */
const ASKED_IN: Readonly<Record<string, Question>> = {
  controller: 'q1',
  contact: 'q2',
  officer: 'q3',
  purposes: 'q5',
  keptReason: 'q6',
  decisions: 'q7',
  profiling: 'q7',
  automatedText: 'q7',
  papers: 'q8',
  recipients: 'q9',
  processors: 'q9',
  dataSources: 'q9',
  otherRecipients: 'q9',
  serviceTransfers: 'q9',
  sites: 'q9',
  security: 'q10',
  fieldRules: 'rules',
  register: 'rules',
}

/** Where a fault is, as whoever mends it finds it: the question, and the name of what the program knows. */
export function placeOf({ field }: Fault): string {
  const [first = '', name = ''] = field.split('.')
  const question = noticeText[ASKED_IN[first] ?? 'q9']
  return ASKED_IN[first] === 'q9' && name && first !== 'otherRecipients' ? `${question} ${name}` : question
}

/** What is wrong at a place, in words; null for nothing. */
export type FaultAt = (path: string) => string | null

export function faultFinder(faults: readonly Fault[]): FaultAt {
  return (path) => {
    const found = faults.find(({ field }) => field === path)
    return found ? noticeText.faults[found.code] : null
  }
}

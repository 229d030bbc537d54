import type { Language } from '../../src/language.ts'
import { Refusal } from '../http/refusal.ts'

export function neverShown({ notice, language }: { notice: number; language: Language }): Refusal {
  return new Refusal('invalid', `this site never showed notice ${notice} in "${language}"`, 'notice')
}

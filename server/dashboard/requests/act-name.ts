import type { IdentityWay, Outcome, Right } from '../../../src/subject-request.ts'
import { fill } from '../phrase.ts'
import { requestsText } from './text.ts'

/** What was done to a request, in words: `propose erasure granted`; its code where there are none yet. */
export function actName(act: string): string {
  const [name = '', ...details] = act.split(' ')
  const { acts, rights, outcomes, identityWays } = requestsText
  const named: Readonly<Record<string, string>> = acts
  const told = named[name]
  if (told === undefined) return act
  if (name === 'identify') return fill(told, { way: identityWays[details[0] as IdentityWay] ?? act })
  return fill(told, {
    right: rights[details[0] as Right]?.name ?? '',
    outcome: outcomes[details[1] as Outcome]?.done ?? '',
  })
}

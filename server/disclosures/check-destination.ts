import { faultOf, type Destination } from '../../src/transfer.ts'
import { Refusal } from '../http/refusal.ts'

/** Throws `invalid` where data may not go there: outside the EEA without a necessity and a safeguard (R39). */
export function checkDestination(destination: Destination): void {
  const fault = faultOf(destination)
  if (fault) throw new Refusal('invalid', `"${fault.field}": ${fault.expected}`, fault.field)
}

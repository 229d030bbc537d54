import type { Text } from '../text.ts'
import { frame } from './sv/frame.ts'
import { refusals } from './sv/refusals.ts'
import { sites } from './sv/sites.ts'
import { statistics } from './sv/statistics.ts'
import { terms } from './sv/terms.ts'

export const sv: Text = {
  ...frame,
  ...refusals,
  ...sites,
  ...terms,
  ...statistics,
}

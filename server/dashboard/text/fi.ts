import type { Text } from '../text.ts'
import { frame } from './fi/frame.ts'
import { refusals } from './fi/refusals.ts'
import { sites } from './fi/sites.ts'
import { statistics } from './fi/statistics.ts'
import { terms } from './fi/terms.ts'

export const fi: Text = {
  ...frame,
  ...refusals,
  ...sites,
  ...terms,
  ...statistics,
}

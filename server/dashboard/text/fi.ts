import type { Text } from '../text.ts'
import { en } from './en.ts'

export const fi: Text = en

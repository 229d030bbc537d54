import type { SubmissionView } from '../../../src/customer.ts'
import { fill } from '../phrase.ts'
import { registerText } from './text.ts'

/** Which form of which site, or how else it came. */
export function submissionName({
  source,
  form,
  site,
}: Pick<SubmissionView, 'source' | 'form' | 'site'>): string {
  return site === null ? registerText.sources[source] : fill(registerText.submission, { form, site })
}

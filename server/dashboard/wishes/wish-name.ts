import type { BanWishView } from '../../../src/ban.ts'
import { dayName } from '../calendar.ts'
import { fill } from '../phrase.ts'
import { LOCALE } from '../text.ts'
import { wishesText } from './text.ts'

const list = new Intl.ListFormat(LOCALE)

/** What was forbidden or allowed. */
export function wishTitle({ act, kinds }: BanWishView): string {
  return fill(wishesText.acts[act], { kinds: list.format(kinds.map((kind) => wishesText.kinds[kind])) })
}

export function wishFacts({ channel, askedOn, recordedBy }: BanWishView): string {
  return fill(wishesText.asked, {
    channel: wishesText.channels[channel],
    date: dayName(askedOn),
    by: recordedBy,
  })
}

import { campaignOf, pathOf, sourceOf } from '../../src/address.ts'
import { channelOf } from '../../src/channel.ts'
import type { EventMessage, ViewEvent } from '../../src/event.ts'
import type { Site } from '../sites/site.ts'
import type { Arrival, ArrivedView } from './arrival.ts'
import { knownSource, mediumOfTag } from './source.ts'

/** Times are the server's (R59): the moment of arrival less the age the event says it has. */
export function arrived(
  events: EventMessage['events'],
  site: Pick<Site, 'origins'>,
  now: Date,
): Arrival['events'] {
  return events.map((event) => {
    const at = new Date(now.getTime() - event.ageMs)
    if (event.type === 'engagement') {
      const { view, engagedMs, openMs, scrollPercent = 0 } = event
      return { type: 'engagement', view, at, engagedMs, openMs, scrollPercent }
    }
    if (event.type === 'custom') {
      const { id, view, name, value = null, properties = null } = event
      return { type: 'custom', id, view, at, name, value, properties }
    }
    if (event.type === 'vitals') return { type: 'vitals', view: event.view, at, vitals: event.vitals }
    return { type: 'view', id: event.id, at, path: pathOf(event.url), from: cameFrom(event, site) }
  })
}

/** The referring host, else what the link calls its source. */
function cameFrom({ url, referrer }: ViewEvent, site: Pick<Site, 'origins'>): ArrivedView['from'] {
  const campaign = campaignOf(url)
  const host = sourceOf(referrer, site.origins)
  const known = host === null ? null : knownSource(host)
  const medium = known ? known.medium : mediumOfTag(campaign.source)
  return {
    source: known?.name ?? campaign.source,
    channel: channelOf({ source: host ?? campaign.source, medium: campaign.medium, known: medium }),
    campaign,
  }
}

import type { Finding, Moment, Problem, Sighting } from './scan.ts'
import { hostsOf, isUnder } from './service-hosts.ts'
import type { Service } from './service.ts'
import { covers } from './stored-name.ts'

/** How many pages a finding names. */
const NAMED_PAGES = 3

/**
 * What is not as the site declares it, in the order of kind and name: what no service declares, what is there before a
 * choice or in spite of a refusal though visitors are asked about it, and what is declared and was never seen. The last
 * only where pages were seen with everything allowed.
 */
export function findingsOf(
  sightings: readonly Sighting[],
  { services, wasAllowed }: { services: readonly Service[]; wasAllowed: boolean },
): Finding[] {
  const things = Map.groupBy(sightings, ({ kind, party, host, name }) => [kind, party, host, name].join(' '))
  const seen = [...things.values()].map((same) => findingOf(same, services))
  return [
    ...seen.filter(({ problems }) => problems.length > 0),
    ...(wasAllowed ? neverSeen(sightings, services) : []),
  ].toSorted((a, b) => compare(keyOf(a), keyOf(b)))
}

/** What a scan found that the one before did not, and the other way round. */
export function changesOf(
  before: readonly Finding[],
  after: readonly Finding[],
): { appeared: Finding[]; gone: Finding[] } {
  const without = (all: readonly Finding[], known: readonly Finding[]) => {
    const keys = new Set(known.map(keyOf))
    return all.filter((finding) => !keys.has(keyOf(finding)))
  }
  return { appeared: without(after, before), gone: without(before, after) }
}

function keyOf({ kind, name, host, party, problems }: Finding): string {
  return [kind, name, host, party, ...problems].join(' ')
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function findingOf(same: readonly Sighting[], services: readonly Service[]): Finding {
  const { kind, name, host, party } = same[0]!
  const declaring = services.filter((service) => declares(service, same[0]!))
  const at = (moment: Moment) => same.some((one) => one.moment === moment)
  const isAsked = !declaring.some(({ purpose }) => purpose === 'necessary')
  const problems: Problem[] = [
    ...(declaring.length === 0 ? (['undeclared'] as const) : []),
    ...(isAsked && at('before') ? (['before-choice'] as const) : []),
    ...(isAsked && at('refused') ? (['after-refusal'] as const) : []),
  ]
  return {
    kind,
    name,
    host,
    party,
    service: declaring[0]?.id ?? null,
    problems,
    moments: (['before', 'refused', 'allowed'] as const).filter(at),
    pages: [...new Set(same.map(({ page }) => page))].slice(0, NAMED_PAGES),
  }
}

function declares(service: Service, { kind, name, host, party }: Sighting): boolean {
  if (kind === 'request') return hostsOf(service).some((declared) => isUnder(host, declared))
  return service.stored.some((key) => key.store === kind && key.party === party && covers(key.name, name))
}

/** Of a service that was not seen at all, one finding; of another one, what it keeps and did not. */
function neverSeen(sightings: readonly Sighting[], services: readonly Service[]): Finding[] {
  return services
    .filter(
      (service) =>
        !service.id.startsWith('lupa-') && (service.stored.length > 0 || hostsOf(service).length > 0),
    )
    .flatMap((service): Finding[] => {
      const none = {
        host: null,
        service: service.id,
        problems: ['never-seen' as const],
        moments: [],
        pages: [],
      }
      if (!sightings.some((sighting) => declares(service, sighting)))
        return [{ ...none, kind: 'service', name: service.name ?? service.id, party: 'third' }]
      return service.stored
        .filter(
          ({ name, store, party }) =>
            !sightings.some((one) => one.kind === store && one.party === party && covers(name, one.name)),
        )
        .map(({ name, store, party }) => ({ ...none, kind: store, name, party }))
    })
}

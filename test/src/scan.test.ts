import { expect, test } from 'vitest'
import { openAddressGate } from '../../server/scans/address-gate.ts'
import { changesOf, findingsOf } from '../../src/scan-findings.ts'
import type { Sighting } from '../../src/scan.ts'
import { servicesOf } from '../../src/service.ts'
import { finding } from '../scan-finding.ts'

test.each([
  ['the site itself', 'shop.example.com', 443, ['93.184.215.14'], true],
  ['a public host', 'cdn.example.net', 443, ['2606:2800:21f:cb07:6820:80da:af6b:8b2c'], true],
  ['this machine', 'rebound.example.net', 80, ['127.0.0.1'], false],
  ['this machine by number', '[::1]', 80, [], false],
  ['the office', 'printer.example.net', 80, ['192.168.1.9'], false],
  ['the metadata of a cloud', '169.254.169.254', 80, [], false],
  ['an IPv4 address inside one of IPv6', '::ffff:10.0.0.1', 80, [], false],
  ['one public address and one inside', 'both.example.net', 80, ['93.184.215.14', '10.0.0.1'], false],
  ['the gateway, wherever it is', 'lupa.example.com', 443, ['10.0.0.5'], true],
  ['another port beside the gateway', 'lupa.example.com', 5432, ['10.0.0.5'], false],
])('a scan of a public site connects to public addresses: %s', async (_, host, port, addresses, isLet) => {
  const gate = await openAddressGate({
    own: ['https://shop.example.com'],
    gateway: 'https://lupa.example.com',
    resolve: async (name) => (name === 'shop.example.com' ? ['93.184.215.14'] : addresses),
  })
  const found = gate.addressesOf(host.replace(/[[\]]/g, ''), port)
  expect(
    await found.then(
      () => true,
      () => false,
    ),
  ).toBe(isLet)
  expect(gate.onThisMachine).toBe(false)
})

test('a difference names what appeared and what is gone by what it is and does, not by where', () => {
  const before = [finding('a'), finding('b')]
  const after = [finding('a', { pages: ['https://shop.example.com/other'] }), finding('c')]
  expect(changesOf(before, after)).toEqual({ appeared: [finding('c')], gone: [finding('b')] })
})

const google = { measurementIds: ['G-AB12CD34EF'], demographics: false, tagManagerId: null }
const services = servicesOf({ google, services: [] })
const seen = (kind: Sighting['kind'], name: string, change: Partial<Sighting> = {}): Sighting => ({
  kind,
  name,
  host: kind === 'request' ? name : 'shop.example.com',
  party: kind === 'request' ? 'third' : 'first',
  moment: 'allowed',
  page: 'https://shop.example.com/',
  ...change,
})

test.each<[string, Sighting[], string[]]>([
  [
    'all that Google Analytics and Lupa are declared to do is no finding',
    [
      seen('cookie', 'lupa', { moment: 'refused' }),
      seen('cookie', 'lupa_visitor'),
      seen('cookie', '_ga'),
      seen('cookie', '_ga_AB12CD34EF'),
      seen('request', 'region1.google-analytics.com'),
    ],
    [],
  ],
  [
    'one byte to Google before it is allowed is one (R66)',
    [
      seen('request', 'www.googletagmanager.com', { moment: 'before' }),
      seen('cookie', '_ga'),
      seen('cookie', '_ga_AB12CD34EF'),
    ],
    ['request www.googletagmanager.com: before-choice'],
  ],
  [
    'an identifier of Lupa’s own after a refusal is one',
    [
      seen('cookie', 'lupa_visitor', { moment: 'refused' }),
      seen('cookie', '_ga'),
      seen('cookie', '_ga_AB12CD34EF'),
    ],
    ['cookie lupa_visitor: after-refusal'],
  ],
  [
    'a name that is declared of one party and one store does not cover another’s',
    [
      seen('cookie', '_ga', { party: 'third', host: 'tracker.example.net' }),
      seen('localStorage', '_ga'),
      seen('cookie', '_ga'),
      seen('cookie', '_ga_AB12CD34EF'),
    ],
    ['cookie _ga: undeclared', 'localStorage _ga: undeclared'],
  ],
  [
    'what is declared and was not seen is one, a whole service only once',
    [seen('request', 'www.googletagmanager.com')],
    ['cookie _ga: never-seen', 'cookie _ga_*: never-seen'],
  ],
  ['a service of which nothing was seen', [seen('cookie', 'lupa')], ['service google-analytics: never-seen']],
  [
    'a host that only ends alike is another’s',
    [seen('request', 'notgoogle-analytics.com'), seen('cookie', '_ga'), seen('cookie', '_ga_AB12CD34EF')],
    ['request notgoogle-analytics.com: undeclared'],
  ],
])('a scan finds what is not as declared: %s', (_, sightings, found) => {
  const findings = findingsOf(sightings, { services, wasAllowed: true })
  expect(findings.map(({ kind, name, problems }) => `${kind} ${name}: ${problems.join()}`)).toEqual(found)
})

test('where no page could be seen with everything allowed, nothing is said to be never seen', () => {
  const sightings = [seen('cookie', 'theirs', { moment: 'before' })]
  const findings = findingsOf(sightings, { services, wasAllowed: false })
  expect(findings.map(({ name }) => name)).toEqual(['theirs'])
})

import * as v from 'valibot'
import { expect, test } from 'vitest'
import { SERVICE_LIBRARY } from '../../src/service-library.ts'
import { hostsOf } from '../../src/service-hosts.ts'
import { OwnService } from '../../src/service.ts'
import { ADVERTISING } from '../../src/service-library/advertising.ts'
import { ANALYTICS } from '../../src/service-library/analytics.ts'
import { CONTACT } from '../../src/service-library/contact.ts'
import { CONTENT } from '../../src/service-library/content.ts'
import { OBSERVATION } from '../../src/service-library/observation.ts'

const named = SERVICE_LIBRARY.map((service) => [service.id, service] as const)

test.each(named)('"%s" of the library could be saved by any site as it is', (_id, service) => {
  expect(v.parse(OwnService, service)).toEqual(service)
})

test.each(named)(
  '"%s" of the library says who receives the data, and where',
  (_id, { provider, country }) => {
    // A service on the site's own server has no other recipient.
    expect(provider === null).toBe(country === null)
  },
)

test.each(named)(
  '"%s" of the library is known by its hosts, where it is not on the site’s own',
  (_id, service) => {
    expect(hostsOf(service).length > 0 || service.provider === null).toBe(true)
    for (const host of hostsOf(service)) expect(host).toMatch(/^([a-z0-9-]+\.)+[a-z]{2,}$/)
  },
)

test.each(named)('"%s" of the library names each thing it keeps once', (_id, { stored }) => {
  const keys = stored.map(({ name, store, party }) => `${party} ${store} ${name}`)
  expect(new Set(keys).size).toBe(keys.length)
})

test('the library knows each service once, in the order of their names', () => {
  const names = SERVICE_LIBRARY.map(({ name }) => name)

  expect(new Set(SERVICE_LIBRARY.map(({ id }) => id)).size).toBe(names.length)
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')))
  expect(names.length).toBeGreaterThanOrEqual(60)
  for (const part of [ADVERTISING, ANALYTICS, CONTACT, CONTENT, OBSERVATION]) {
    const ids = part.map(({ id }) => id)
    expect(ids).toEqual(ids.toSorted())
  }
})

test('the library has the services that the widget itself speaks to', () => {
  const ids = SERVICE_LIBRARY.map(({ id }) => id)

  for (const id of ['google-ads', 'microsoft-advertising', 'microsoft-clarity']) expect(ids).toContain(id)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clientAddress, keptAddress, readNetworks } from '../../server/http/client-address.ts'
import { readSettings } from '../../server/config.ts'

const proxies = readNetworks('10.0.0.0/8, 192.0.2.7, fd00::/8')

test.each([
  ['192.0.2.1', undefined, '192.0.2.1'],
  ['192.0.2.1', '203.0.113.9', '192.0.2.1'],
  ['10.0.0.1', '203.0.113.9', '203.0.113.9'],
  ['10.0.0.1', '198.51.100.1, 203.0.113.9', '203.0.113.9'],
  ['10.0.0.1', '198.51.100.1, 203.0.113.9, 10.1.1.1', '203.0.113.9'],
  ['192.0.2.7', '2001:db8::1', '2001:db8::1'],
  ['fd00::1', '[2001:db8::1]:443', '2001:db8::1'],
  ['10.0.0.1', '203.0.113.9:51000', '203.0.113.9'],
  ['::ffff:10.0.0.1', '203.0.113.9', '203.0.113.9'],
  ['10.0.0.1', 'unknown', '10.0.0.1'],
  ['10.0.0.1', '10.0.0.2', '10.0.0.2'],
  [undefined, '203.0.113.9', null],
])('from %s with "%s" the client is %s', (socket, forwarded, client) => {
  expect(clientAddress(socket, forwarded, proxies)).toBe(client)
})

test('nobody can choose an address by a header when no proxy is trusted', () => {
  fc.assert(
    fc.property(fc.ipV4(), fc.array(fc.ipV4()), (socket, hops) => {
      expect(clientAddress(socket, hops.join(', '), [])).toBe(socket)
    }),
  )
})

test('a shortened address stands for at least 256 neighbours (R58)', () => {
  fc.assert(
    fc.property(fc.ipV4(), (address) => {
      expect(keptAddress(address, 'shortened')).toBe(address.replace(/\d+$/, '0'))
      expect(keptAddress(address, 'none')).toBeNull()
    }),
  )
})

test('settings that are wrong are all named at once, with what was expected', () => {
  const wrong = () =>
    readSettings({ PORT: 'http', TRUSTED_PROXIES: '10.0.0.0/99', DEMO: 'maybe', PUBLIC_URL: 'https://x/y' })

  expect(wrong).toThrow(/PORT: expected a port/)
  expect(wrong).toThrow(/TRUSTED_PROXIES: "10\.0\.0\.0\/99" is not/)
  expect(wrong).toThrow(/DEMO: expected "on" or "off"/)
  expect(wrong).toThrow(/PUBLIC_URL: expected an origin/)
})

test('a setting that is empty counts as absent', () => {
  expect(readSettings({ PORT: '', DATABASE_URL: '' })).toMatchObject({
    PORT: 8080,
    DATABASE_URL: null,
    DATA_DIR: './data',
  })
})

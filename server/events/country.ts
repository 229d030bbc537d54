import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Reader, type Response } from 'mmdb-lib'

/**
 * The country an address belongs to by the registries' own records, ISO 3166-1 alpha-2; null for private and
 * unknown addresses. The table (CC0) is part of the installation: nobody is asked.
 */
export type CountryTable = (address: string | null) => string | null

export function openCountryTable(): CountryTable {
  const file = createRequire(import.meta.url).resolve(
    '@ip-location-db/geo-whois-asn-country-mmdb/geo-whois-asn-country.mmdb',
  )
  const reader = new Reader<Response & { country_code?: string }>(readFileSync(file))
  return (address) => (address === null ? null : (reader.get(address)?.country_code ?? null))
}

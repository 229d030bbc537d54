import * as v from 'valibot'
import { Filter } from '../../src/filter.ts'
import { changed } from './address.ts'

/** The filters of an address: `?filter=browser:is:Firefox&filter=page:contains:/blog`. What makes no sense is left out. */
export function readFilters(url: string): Filter[] {
  return new URL(url, location.origin).searchParams
    .getAll('filter')
    .map((text) => v.safeParse(Filter, text))
    .filter((read) => read.success)
    .map(({ output }) => output)
}

export function writtenFilter({ dimension, operator, value }: Filter): string {
  return `${dimension}:${operator}:${value}`
}

/** The same page with the filter added, or taken away where it is there already. */
export function toggleFilter(url: string, filter: Filter): string {
  const written = writtenFilter(filter)
  return changed(url, (parameters) => {
    if (parameters.getAll('filter').includes(written)) parameters.delete('filter', written)
    else parameters.append('filter', written)
  })
}

export function withoutFilters(url: string): string {
  return changed(url, (parameters) => parameters.delete('filter'))
}

export function isFilteredBy(url: string, filter: Filter): boolean {
  return new URL(url, location.origin).searchParams.getAll('filter').includes(writtenFilter(filter))
}

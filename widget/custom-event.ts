import type { CustomEvent } from '../src/event.ts'

export type Said = Pick<CustomEvent, 'name' | 'value' | 'properties'>

type Properties = Record<string, string | number | boolean>

const SHORT = ['string', 'number', 'boolean']

/** Cuts to what the server takes, and leaves out what no database holds: halves of a pair, which a cut makes. */
const clean = (text: unknown, most: number) =>
  String(text)
    .slice(0, most)
    .replace(/[\p{Cc}\p{Cs}]/gu, ' ')
    .trim()

/**
 * Reads what a page of strangers says of an event, so that an odd one never makes the batch be refused that it goes
 * in. Throws for what has no name, and whatever the page's own objects throw.
 */
export function readEvent(name: unknown, properties?: unknown, value?: unknown): Said {
  const cut = typeof name === 'string' && clean(name, 100)
  if (!cut) throw new Error('an event needs a name')
  const kept = Object.fromEntries(
    Object.entries(typeof properties === 'object' ? { ...properties } : {})
      .filter(([key, said]) => clean(key, 100) && SHORT.includes(typeof said))
      .slice(0, 10)
      .map(([key, said]) => [clean(key, 100), clean(said, 200)]),
  )
  return {
    name: cut,
    ...(typeof value === 'number' && Math.abs(value) <= 1e12 && { value }),
    ...(Object.keys(kept).length > 0 && { properties: kept }),
  }
}

/** The same, said by the attributes of an element. */
export function eventOf(
  element: HTMLElement | SVGElement,
): [name: string | undefined, properties: Properties, value: number] {
  const properties: Properties = {}
  for (const { name, value } of element.attributes) {
    const [, property] = name.split('data-lupa-property-')
    if (property) properties[property] = value
  }
  return [element.dataset['lupaEvent'], properties, Number(element.dataset['lupaValue'])]
}

/**
 * Draws that come the same for the same seed, so that pictures and tests of what is drawn stay the same. Nothing
 * secret may be made of it.
 */
export type Chance = {
  /** 0 to 1, 1 not included. */
  number(): number
  /** Both included. */
  whole(least: number, most: number): number
  happens(probability: number): boolean
  /** One of them, each as often as its weight is a part of all weights. */
  one<Value>(choices: readonly (readonly [weight: number, value: Value])[]): Value
  /** In the shape of a random UUID (RFC 9562, version 4). */
  uuid(): string
}

/** Mulberry32, in the public domain: https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
export function openChance(seed: number): Chance {
  let state = seed >>> 0
  const bits = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const number = () => bits() / 2 ** 32
  const chance: Chance = {
    number,
    whole: (least, most) => least + Math.floor(number() * (most - least + 1)),
    happens: (probability) => number() < probability,
    one(choices) {
      let left = number() * choices.reduce((sum, [weight]) => sum + weight, 0)
      return (choices.find(([weight]) => (left -= weight) < 0) ?? choices.at(-1)!)[1]
    },
    uuid() {
      const hex = Array.from({ length: 4 }, () => bits().toString(16).padStart(8, '0')).join('')
      const variant = '89ab'[Number.parseInt(hex[16]!, 16) % 4]
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`
    },
  }
  return chance
}

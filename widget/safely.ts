/** Nothing of ours may ever throw into the page, and one part that fails keeps no other from its work. */
export function safely<Value>(work: () => Value): Value | undefined {
  try {
    return work()
  } catch (error) {
    console.warn('lupa', error)
    return undefined
  }
}

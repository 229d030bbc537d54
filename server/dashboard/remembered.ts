/** What this browser remembers for its user; null too where storage is closed, as to a page in a foreign frame. */
export function remembered(key: string): string | null {
  try {
    return localStorage.getItem(`lupa-${key}`)
  } catch {
    return null
  }
}

/** Null forgets. Where storage is closed nothing is remembered. */
export function remember(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`lupa-${key}`)
    else localStorage.setItem(`lupa-${key}`, value)
  } catch {
    // As closed as it is for reading.
  }
}

/** Whether a stored name, with `*` for any ending, is that of a key. */
export function covers(name: string, key: string): boolean {
  return name.endsWith('*') ? key.startsWith(name.slice(0, -1)) : key === name
}

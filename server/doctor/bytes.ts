const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB'] as const

/** As a person reads it: `540 MB`, thousands of thousands. */
export function writeBytes(bytes: number): string {
  const step = bytes < 1 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), UNITS.length - 1)
  const value = bytes / 1000 ** step
  return `${value < 10 && step > 0 ? value.toFixed(1) : Math.round(value)} ${UNITS[step]}`
}

export const MB = 1e6
export const GB = 1e9

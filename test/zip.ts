import { strFromU8, unzipSync } from 'fflate'

/** The files of a ZIP by their names, as text. */
export function filesOfZip(zip: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, strFromU8(bytes)]))
}

/** Saves something under a name, as a link of the page would. `address` is a data: or blob: URL. */
export function saveFile(name: string, address: string): void {
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
}

export function saveCsv(name: string, csv: string): void {
  saveBlob(`${name}.csv`, new Blob([csv], { type: 'text/csv' }))
}

export function saveBlob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob)
  saveFile(name, address)
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

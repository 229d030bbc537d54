/** The same page with other parameters: what is shown stands in the address, so that it can be shared and gone back to. */
export function changed(url: string, change: (parameters: URLSearchParams) => void): string {
  const { pathname, searchParams } = new URL(url, location.origin)
  change(searchParams)
  return searchParams.size > 0 ? `${pathname}?${searchParams}` : pathname
}

/** As `changed`, for a parameter that is left out where it has its usual value. */
export function withParameter(url: string, name: string, value: string, usual: string): string {
  return changed(url, (parameters) => {
    if (value === usual) parameters.delete(name)
    else parameters.set(name, value)
  })
}

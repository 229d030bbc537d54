/** The database of the settings as a person is told of it, without its password. */
export function databaseName({
  DATABASE_URL,
  DATA_DIR,
}: {
  DATABASE_URL: string | null
  DATA_DIR: string
}): string {
  if (DATABASE_URL === null) return `The embedded database in ${DATA_DIR}`
  const { pathname, hostname, port } = new URL(DATABASE_URL)
  return `The database ${decodeURIComponent(pathname.slice(1))} on ${hostname || 'this machine'}${port && `:${port}`}`
}

import { connect, type Connection } from '../db/connect.ts'
import { FolderInUse, isMade, ownerElse } from '../db/embedded.ts'
import type { Settings } from '../config.ts'

/**
 * Opens the database of the settings for one command, and closes it however that ends.
 * @throws also where a gateway has the embedded database open
 */
export async function withDatabase<T>(
  { DATABASE_URL, DATA_DIR, PREPARED_STATEMENTS }: Settings,
  work: (connection: Connection) => Promise<T>,
  /** What to do where a gateway has it open. */
  inUse = 'stop the gateway, run this again, and start it',
): Promise<T> {
  const owner = DATABASE_URL === null && isMade(DATA_DIR) ? ownerElse(DATA_DIR) : null
  if (owner !== null)
    throw new Error(
      `The embedded database in ${DATA_DIR} belongs to user ${owner}, and root would leave files in it that this ` +
        `user cannot open: run this as that user, with sudo -u '#${owner}'.`,
    )
  const connection = await connect({
    databaseUrl: DATABASE_URL ?? undefined,
    dataDir: DATA_DIR,
    preparedStatements: PREPARED_STATEMENTS,
  }).catch((error: Error) => {
    if (!(error instanceof FolderInUse)) throw error
    throw new Error(
      `The gateway has the embedded database in ${DATA_DIR} open, and only one program can: ${inUse}.`,
    )
  })
  try {
    return await work(connection)
  } finally {
    await connection.close()
  }
}

import { auditVerify } from './audit.ts'
import type { Command } from './command.ts'
import { doctor } from './doctor.ts'
import { migrate } from './migrate.ts'
import { move } from './move.ts'
import { scan } from './scan.ts'
import { userAdd, userDisable, userReset } from './user.ts'

/** Every command by its name, of one word or two, in the order of the help. */
export const commands: Readonly<Record<string, Command>> = {
  migrate,
  doctor,
  move,
  scan,
  'user add': userAdd,
  'user disable': userDisable,
  'user reset': userReset,
  'audit verify': auditVerify,
}

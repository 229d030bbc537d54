import type { Command } from './command.ts'
import { doctor } from './doctor.ts'
import { migrate } from './migrate.ts'
import { move } from './move.ts'

/** Every command by its name, of one word or two, in the order of the help. */
export const commands: Readonly<Record<string, Command>> = {
  migrate,
  doctor,
  move,
}

import { fileURLToPath } from 'node:url'
import { NODE_VERSION, VERSION } from '../manifest.ts'
import { helpOf, inColumns, readArguments, WrongUse, type Command, type Terminal } from './command.ts'
import { commands } from './commands.ts'

// Who reads the output may stop reading: `lupa doctor | head -1`.
process.stdout.on('error', () => {})

// `npm start` runs here too, so that a DATA_DIR such as ./data is the same folder for both.
process.chdir(fileURLToPath(new URL('../..', import.meta.url)))

const terminal: Terminal = {
  environment: process.env,
  clock: () => new Date(),
  say: (line) => process.stdout.write(`${line}\n`),
}

async function main(words: string[]): Promise<0 | 1> {
  const [first] = words
  if (first === undefined) throw new WrongUse(`expected a command: ${Object.keys(commands).join(', ')}`)
  if (first === '--version') {
    terminal.say(`Lupa ${VERSION} (Node ${process.versions.node}, made for ${NODE_VERSION})`)
    return 0
  }
  if (['--help', '-h', 'help'].includes(first)) {
    terminal.say(help())
    return 0
  }
  const { name, command, rest } = commandOf(words)
  const { help: asked, given, operands } = readArguments(name, command, rest)
  if (!asked) return command.run(terminal, given, operands)
  terminal.say(helpOf(name, command))
  return 0
}

/** The command that the first word, or the first two, name. */
function commandOf(words: string[]): { name: string; command: Command; rest: string[] } {
  for (const length of [2, 1]) {
    const name = words.slice(0, length).join(' ')
    if (Object.hasOwn(commands, name)) return { name, command: commands[name]!, rest: words.slice(length) }
  }
  const named = words.slice(0, 2).filter((word) => !word.startsWith('-'))
  const alike = Object.keys(commands).filter((name) => name.startsWith(`${named[0]} `))
  const [wrong, expected] =
    alike.length > 0
      ? [named.join(' '), alike]
      : [words[0], [...Object.keys(commands), '--help', '--version']]
  throw new WrongUse(`"${wrong}" is no command; expected ${expected.join(', ')}`)
}

function help(): string {
  const summaries = Object.entries(commands).map(([name, { summary }]) => [name, summary] as const)
  return [
    'lupa COMMAND [OPTIONS]',
    '\nWorks on the database and the settings of the gateway in this folder. The',
    'settings come from the environment, the same as for "npm start".',
    '\nCommands:',
    ...inColumns(summaries),
    '\nOptions:',
    ...inColumns([
      ['COMMAND --help', 'What a command does, and its options'],
      ['--version', 'Print the version'],
    ]),
    '\nEnds with 0 when all is well, 1 when something failed or is wrong, and 2 when',
    'the command was typed wrong.',
  ].join('\n')
}

try {
  process.exit(await main(process.argv.slice(2)))
} catch (error) {
  const { message } = error as Error
  process.stderr.write(error instanceof WrongUse ? `${message}\nSee "lupa --help".\n` : `${message}\n`)
  process.exit(error instanceof WrongUse ? 2 : 1)
}

import { parseArgs } from 'node:util'

/** What a command has of the world. */
export type Terminal = {
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly clock: () => Date
  /** Writes a line for the person or program that asked; failures are thrown. */
  readonly say: (line: string) => void
}

type Option = {
  readonly meaning: string
  /** What stands behind the option, as the help writes it: `ADDRESS`. Without it the option is a switch. */
  readonly value?: string
}

type Options = Readonly<Record<string, Option>>

/** A switch is true or false; an option with a value is a text, or absent. */
type Given<O extends Options> = {
  readonly [Name in keyof O]: O[Name] extends { value: string } ? string | undefined : boolean
}

export type Command<O extends Options = Options> = {
  /** What it does, in one line. */
  readonly summary: string
  /** What else its help tells, in lines of at most 80 characters. */
  readonly details: string
  /** What stands behind its name, each required, as the help writes it: `USERNAME`. */
  readonly operands?: readonly string[]
  readonly options: O
  /** Answers with the exit code. Throws a WrongUse for what was typed wrong, and an Error for what failed. */
  run(terminal: Terminal, given: Given<O>, operands: readonly string[]): Promise<0 | 1>
}

/** Ties the options that a command gets to those it names. */
export function defineCommand<const O extends Options>(command: Command<O>): Command {
  return command
}

/** What was typed is not what the command takes; ends with exit code 2, and the message says what is expected. */
export class WrongUse extends Error {}

/**
 * Reads what stands behind the name of a command.
 * @throws WrongUse for an option or a number of operands that it does not take
 */
export function readArguments(
  name: string,
  { options, operands = [] }: Command,
  words: string[],
): { help: boolean; given: Given<Options>; operands: string[] } {
  const { values, positionals } = parse(name, options, words)
  const { help = false, ...given } = values
  if (help) return { help: true, given: {}, operands: [] }
  if (positionals.length !== operands.length) {
    const expected = operands.length === 0 ? 'nothing' : operands.join(' ')
    throw new WrongUse(`lupa ${name}: expected ${expected} behind it, not "${positionals.join(' ')}"`)
  }
  const switches = Object.keys(options).filter((option) => options[option]!.value === undefined)
  const off = Object.fromEntries(switches.map((option) => [option, false]))
  return { help: false, given: { ...off, ...given }, operands: positionals }
}

function parse(name: string, options: Options, words: string[]) {
  const kinds = Object.entries(options).map(
    ([option, { value }]) => [option, { type: value === undefined ? 'boolean' : 'string' }] as const,
  )
  try {
    return parseArgs({
      args: words,
      allowPositionals: true,
      options: { ...Object.fromEntries(kinds), help: { type: 'boolean', short: 'h' } },
    })
  } catch (error) {
    // Node's first sentence says what is wrong; the next ones speak of `--`, which leads nowhere here.
    const [wrong] = (error as Error).message.split('. ')
    const taken = [...Object.entries(options).map(([option, kind]) => written(option, kind)), '--help']
    throw new WrongUse(`lupa ${name}: ${wrong}; expected ${taken.join(', ')}`)
  }
}

/** What `lupa COMMAND --help` prints. */
export function helpOf(name: string, { summary, details, options, operands = [] }: Command): string {
  const lines = [
    ...Object.entries(options).map(([option, kind]) => [written(option, kind), kind.meaning] as const),
    ['-h, --help', 'Print this'] as const,
  ]
  return [
    `lupa ${[name, ...operands].join(' ')} [OPTIONS]`,
    `\n${summary}.\n`,
    details,
    '\nOptions:',
    ...inColumns(lines),
  ].join('\n')
}

function written(option: string, { value }: Option): string {
  return value === undefined ? `--${option}` : `--${option} ${value}`
}

/** Lines of a name and its meaning, the meanings below each other. */
export function inColumns(lines: readonly (readonly [name: string, meaning: string])[]): string[] {
  const width = Math.max(...lines.map(([name]) => name.length))
  return lines.map(([name, meaning]) => `  ${name.padEnd(width)}  ${meaning}`)
}

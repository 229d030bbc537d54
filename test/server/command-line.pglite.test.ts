import { expect, test } from 'vitest'
import { lupa } from '../lupa.ts'

test('the help names every command, and each command has its own', async () => {
  const [help, migrate, doctor, version] = await Promise.all(
    [['--help'], ['migrate', '--help'], ['doctor', '-h'], ['--version']].map((words) => lupa(words)),
  )
  expect(help).toMatchObject({
    code: 0,
    said: expect.stringMatching(/migrate .*\n.*doctor /),
    complained: '',
  })
  expect(migrate).toMatchObject({ code: 0, said: expect.stringContaining('--dry-run') })
  expect(doctor).toMatchObject({ code: 0, said: expect.stringContaining('--send-to ADDRESS') })
  expect(version).toMatchObject({ code: 0, said: expect.stringMatching(/^Lupa \d+\.\d+\.\d+ \(Node 24\./) })
})

test('what is typed wrong is named with what was expected, and nothing is done', async () => {
  const wrong: [words: string[], expected: string][] = [
    [[], 'expected a command: migrate, doctor'],
    [['migrat'], '"migrat" is no command; expected migrate, doctor'],
    [['--quick'], '"--quick" is no command; expected migrate, doctor'],
    [['toString'], '"toString" is no command'],
    [['migrate', '--dry'], "lupa migrate: Unknown option '--dry'; expected --dry-run, --help"],
    [['migrate', 'now'], 'lupa migrate: expected nothing behind it, not "now"'],
    [['doctor', '--send-to'], 'expected --send-to ADDRESS, --json, --help'],
    [['doctor', '--send-to', 'mari'], 'expected an address such as mari@example.com'],
  ]
  const nowhere = { DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' }
  const runs = wrong.map(async ([words, expected]) => ({ words, expected, ...(await lupa(words, nowhere)) }))
  for (const { words, expected, code, said, complained } of await Promise.all(runs)) {
    expect({ words, code, said }).toEqual({ words, code: 2, said: '' })
    expect(complained).toContain(expected)
  }
}, 30_000)

test('a setting that is wrong fails a command by its name, as it fails the gateway', async () => {
  expect(await lupa(['migrate'], { DATABASE_URL: 'mysql://root:secret@localhost/x' })).toEqual({
    code: 1,
    said: '',
    complained: 'Wrong settings:\n  DATABASE_URL: expected postgresql://user:password@host:port/database\n',
  })
})

import { execFile } from 'node:child_process'
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const run = promisify(execFile)
const root = new URL('../../', import.meta.url)

const compilerOptions = {
  noEmit: true,
  strict: true,
  module: 'esnext',
  moduleResolution: 'bundler',
  allowImportingTsExtensions: true,
  lib: ['es2022', 'dom'],
  types: [],
}

/** What the owner of a site might write beside the file that the gateway serves at /lupa.d.ts. */
const PAGE = `
import type { LupaChoice } from './lupa.d.ts'

function obey(choice: LupaChoice | null): void {
  if (choice?.purposes.statistics && choice.services['chat']) window.lupa?.track('chat', { plan: 'pro' }, 12.5)
}
const end: (() => void) | undefined = window.lupa?.on('choice', obey)
document.addEventListener('lupa:choice', ({ detail }) => obey(detail))
end?.()
lupa?.choose(['lupa-statistics'])
lupa?.('choose', 'refuse')
lupa?.('open')
// @ts-expect-error no such answer
lupa?.choose('perhaps')
// @ts-expect-error no such event
lupa?.on('click', obey)
// @ts-expect-error only plain values are counted
lupa?.track('signup', { who: { name: 'Aino' } })
// @ts-expect-error the page cannot set it
if (lupa) lupa.choice = null
`

test("the types of the page's interface compile in a strict page, and refuse what it does not have", async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lupa-types-'))
  await copyFile(new URL('widget/lupa.d.ts', root), join(folder, 'lupa.d.ts'))
  await writeFile(join(folder, 'page.ts'), PAGE)
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions }))
  const tsc = new URL('node_modules/typescript/bin/tsc', root).pathname
  const { stdout } = await run(process.execPath, [tsc, '-p', folder]).catch(
    (failed: { stdout: string }) => failed,
  )
  await rm(folder, { recursive: true })

  expect(stdout).toBe('')
})

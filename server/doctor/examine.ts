import type { Settings } from '../config.ts'
import { lookAtDatabase } from './database.ts'
import { wrong, type Finding } from './finding.ts'
import { lookAtFolder } from './folder.ts'
import { lookAtKey } from './key-file.ts'
import { lookAtMemory, lookAtNode, lookAtOpenFiles, lookAtTimeZones } from './machine.ts'
import { lookAtMail } from './mail.ts'
import { lookAtProxies } from './proxies.ts'
import { lookAtSettings } from './settings.ts'

/** Looks at everything the gateway stands on, and tells each thing as soon as it is seen. Where settings are wrong, at what needs none. */
export async function* examine({
  environment,
  clock,
  sendTo,
}: {
  environment: Readonly<Record<string, string | undefined>>
  clock: () => Date
  sendTo: string | undefined
}): AsyncGenerator<Finding> {
  const { findings, settings } = lookAtSettings(environment)
  yield lookAtNode(process.versions.node)
  yield lookAtMemory((settings?.DATABASE_URL ?? null) === null)
  yield lookAtOpenFiles()
  yield lookAtTimeZones()
  yield* findings
  if (settings) yield* lookAtWhatIsSet(settings, { clock, sendTo })
}

async function* lookAtWhatIsSet(
  settings: Settings,
  { clock, sendTo }: { clock: () => Date; sendTo: string | undefined },
): AsyncGenerator<Finding> {
  const looks: Record<string, () => Finding[] | Promise<Finding[]>> = {
    Folder: () => lookAtFolder(settings),
    Key: () => [lookAtKey(settings)],
    Database: () => lookAtDatabase(settings, clock),
    'Public address': () => lookAtProxies(settings),
    Mail: () => lookAtMail(settings, sendTo),
  }
  for (const [about, look] of Object.entries(looks)) {
    // One that cannot be looked at must not hide the others.
    yield* await Promise.resolve(look)
      .then((look) => look())
      .catch((error: Error) => [
        wrong(
          about,
          `it could not be looked at: ${error.message}`,
          'Mend what the message says, and run this again.',
        ),
      ])
  }
}

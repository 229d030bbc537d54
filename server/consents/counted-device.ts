import { readAgent, type Agent } from '../events/agent.ts'

/** The class of device that totals are kept by; null for a program that says it is one, which is not counted. */
export function countedDevice(header: (name: string) => string | undefined): Agent['device'] | null {
  const { bot, device } = readAgent(header)
  return bot ? null : device
}

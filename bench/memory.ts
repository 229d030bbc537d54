/**
 * How the gateway's memory goes under ten minutes of load, one page view a request.
 *
 *     npm run soak:memory [-- --minutes 10 --database postgres|pglite]
 */
import { parseArgs } from 'node:util'
import { startPostgres } from '../test/database/postgres-server.ts'
import { load, startGateway, usage } from './under-load.ts'

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    database: { type: 'string', default: 'postgres' },
  },
})
const STEPS = 10
/** The last fifth beside the second: the first is warming up. */
const MOST_GROWTH = 1.15

const server = values.database === 'postgres' ? await startPostgres({ durable: true }) : null
const { child, target, stop } = await startGateway(server?.url)
const seconds = (Number(values.minutes) * 60) / STEPS
const memory: number[] = []
for (let step = 1; step <= STEPS; step += 1) {
  const { rate } = await load(target, { seconds, connections: 64, events: 1 })
  memory.push(usage(child.pid!).rssMb)
  console.log(
    `${((step * seconds) / 60).toFixed(1)} min: ${Math.round(memory.at(-1)!)} MB, ${Math.round(rate)} events a second`,
  )
}
await stop()
await server?.stop()

const growth = (memory.at(-1)! + memory.at(-2)!) / (memory[2]! + memory[3]!)
console.log(`The last fifth takes ${growth.toFixed(2)} of what the second took`)
if (growth > MOST_GROWTH) process.exitCode = 1

/**
 * The load, in a process of its own so that it does not run on the thread it measures.
 * Reads the tokens of visitors from standard input and prints its figures as JSON.
 */
import autocannon from 'autocannon'
import { randomUUID } from 'node:crypto'
import { text } from 'node:stream/consumers'

const [url, seconds, connections, events, origin, browser] = process.argv.slice(2) as [
  string,
  string,
  string,
  string,
  string,
  string,
]
const tokens = JSON.parse(await text(process.stdin)) as string[]

const result = await autocannon({
  url,
  duration: Number(seconds),
  connections: Number(connections),
  method: 'POST',
  headers: { 'content-type': 'text/plain', 'user-agent': browser, origin },
  requests: [
    {
      setupRequest: (request) => ({
        ...request,
        body: JSON.stringify({
          site: 'demo',
          token: tokens[Math.floor(Math.random() * tokens.length)],
          events: Array.from({ length: Number(events) }, () => ({
            type: 'view',
            id: randomUUID(),
            url: `${origin}/page/${Math.floor(Math.random() ** 3 * 2_000)}`,
            ageMs: 0,
          })),
        }),
      }),
    },
  ],
})
console.log(
  JSON.stringify({
    requests: result.requests.total,
    rate: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    bad: result.non2xx + result.errors,
    cpuMs: (process.cpuUsage().user + process.cpuUsage().system) / 1_000,
  }),
)

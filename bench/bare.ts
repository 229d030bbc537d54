/** What Node and Hono can do at all: reads the body, stores nothing, answers 204. */
import { serve } from '@hono/node-server'
import { Hono } from 'hono'

const app = new Hono().post('/api/events', async (c) => {
  await c.req.text()
  return c.body(null, 204)
})
serve({ fetch: app.fetch, port: Number(process.env['PORT']), hostname: '127.0.0.1' }, () =>
  console.log('listening'),
)

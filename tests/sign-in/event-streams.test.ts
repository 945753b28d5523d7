import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Registry } from 'prom-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createHttpServer, type HttpParts, type HttpServer } from '../../server/http/http-server.ts'
import { httpJobs } from '../../server/jobs/host-jobs.ts'
import { createLog } from '../../server/http/log.ts'
import { createMetrics } from '../../server/http/metrics.ts'
import { createApi } from '../../src/api/app.ts'
import { expectProblem, read, sending } from '../contract/ask.ts'
import { scenario } from '../contract/test-host.ts'
import { newPerson } from './inviting.ts'
import { signInHost } from './sign-in-host.ts'

const subject = signInHost()
const files = mkdtempSync(join(tmpdir(), 'dockboard-files-'))
const servers: HttpServer[] = []
let address = ''
/** A server that receives no changes of people, but checks its sessions often. */
let uninformed = ''

beforeAll(async () => {
  writeFileSync(join(files, 'index.html'), '<!doctype html><html><head></head><body></body></html>')
  const { host, signIn } = subject()
  const open = async (parts: Pick<HttpParts, 'jobs' | 'limits'>): Promise<string> => {
    const server = createHttpServer({
      api: createApi(host),
      host,
      files,
      log: createLog('silent'),
      metrics: createMetrics(new Registry()),
      publicUrl: null,
      guard: signIn.rejectCrossSite,
      ...parts,
    })
    servers.push(server)
    return `http://127.0.0.1:${await server.listen({ host: '127.0.0.1', port: 0 })}`
  }
  address = await open({
    jobs: (http) => [...httpJobs(http), signIn.peopleChanges(http.readers.closeOf, () => undefined)],
  })
  uninformed = await open({ jobs: httpJobs, limits: { sessionCheckMs: 50 } })
})

afterAll(async () => {
  for (const server of servers) await server.close(0)
  rmSync(files, { recursive: true })
})

/** Opens an event stream. `ended` is true once the server has closed it. */
async function listen(cookie: string, at = address): Promise<{ ended: () => boolean }> {
  const response = await fetch(`${at}/api/events`, { headers: { cookie } })
  expect(response.headers.get('content-type')).toBe('text/event-stream')
  const reader = response.body?.getReader()
  await reader?.read()
  let isEnded = false
  const drain = async (): Promise<void> => {
    while (!(await reader?.read())?.done) continue
    isEnded = true
  }
  void drain().catch(() => undefined)
  return { ended: () => isEnded }
}

const rights = { role: 'retailer', storeIds: [scenario.storyStores.inProcess], disabled: false }

test.each([
  ['a change of stores', rights],
  ['a disabled account', { ...rights, disabled: true }],
])('%s ends the open stream of that person at once, and no other stream', async (_, given) => {
  const ops = await subject().as('ops')
  const [person, other] = [await newPerson(subject()), await newPerson(subject())]
  const [own, others] = [await listen(person.cookie()), await listen(other.cookie())]
  await read(ops.fetch, `/api/people/${person.personId}`, sending('PUT', given, { 'if-match': '*' }))
  await expect.poll(own.ended).toBe(true)
  expect(others.ended()).toBe(false)
})

test.each([
  ['a removed store', rights],
  ['another role', { role: 'support', storeIds: [], disabled: false }],
])('%s ends the open stream at the next session check, if its change was not received', async (_, given) => {
  const ops = await subject().as('ops')
  const [person, other] = [await newPerson(subject()), await newPerson(subject())]
  const [own, others] = [await listen(person.cookie(), uninformed), await listen(other.cookie(), uninformed)]
  await read(ops.fetch, `/api/people/${person.personId}`, sending('PUT', given, { 'if-match': '*' }))
  await expect.poll(own.ended).toBe(true)
  expect(others.ended()).toBe(false)
})

test('signing out closes the streams of that session on every host', async () => {
  const person = await newPerson(subject())
  const stream = await listen(person.cookie())
  await person.fetch('/api/session', { method: 'DELETE' })
  await expect.poll(stream.ended).toBe(true)
})

test('the HTTP server rejects cross-site requests before they reach the API', async () => {
  const { cookie } = await subject().as('ops')
  const send = (headers: Record<string, string>) =>
    fetch(`${address}/api/session`, { method: 'DELETE', headers: { cookie: cookie(), ...headers } })
  await expectProblem(await send({ origin: 'https://other.example' }), 403, 'foreign')
  await expectProblem(await send({ 'sec-fetch-site': 'cross-site' }), 403, 'foreign')
  await expectProblem(await send({}), 403, 'foreign')
  expect((await send({ 'sec-fetch-site': 'same-origin' })).status).toBe(204)
})

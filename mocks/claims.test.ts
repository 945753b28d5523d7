import { expect, test } from 'vitest'
import { createApi } from '../src/api/app.ts'
import type { Sessions } from '../src/api/accounts/sessions.ts'
import { epoch, instant } from '../src/domain/time/instant.ts'
import type { Person } from '../src/domain/stores/person.ts'
import { august2022 } from '../src/scenario/august-2022.ts'
import { createMemoryHost } from './host.ts'

const seed = august2022()
const agent = (digit: string, name: string): Person => ({
  id: digit.repeat(32),
  name,
  role: 'support',
  storeIds: [],
})
const PEOPLE = new Map([
  ['ines', agent('1', 'Ines Roy')],
  ['omar', agent('2', 'Omar Diallo')],
  ['owner', seed.personas['store-owner']],
])
/** A header names the caller, so that two agents can send requests at the same instant. */
const sessions: Sessions = {
  methods: async () => ({ password: false, personas: [] }),
  caller: async (request) => PEOPLE.get(request.headers.get('x-who') ?? '') ?? null,
  attempt: async () => null,
  signIn: async () => ({ rejected: 'refused', actor: { kind: 'nobody' } }),
  signOut: async () => ({}),
  peopleOf: async () => ({ people: [], total: 0 }),
}
const failed = (error: unknown): never => {
  throw error
}
const now = instant('2022-08-09T09:00:00-04:00')
const clock = { now: () => now, demo: null }
const api = createApi(createMemoryHost({ seed, sessions, clock, realMs: () => epoch(now), name: 'test', failed }))

function send(who: string, path: string, body: unknown): Promise<Response> {
  return Promise.resolve(
    api.fetch(
      new Request(`http://test${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-who': who },
        body: JSON.stringify(body),
      }),
    ),
  )
}

test('if two agents claim a question at once, one gets it and the other gets their name', async () => {
  for (let round = 0; round < 20; round += 1) {
    const asked = await send('owner', `/api/stores/${seed.storyStores.inQueue}/questions`, {
      topic: 'restart',
      orderId: null,
      text: 'When?',
    })
    const { id } = (await asked.json()) as { id: string }
    const actions = `/api/support/questions/${id}/actions`
    const agents = round % 2 === 0 ? ['ines', 'omar'] : ['omar', 'ines']
    const claims = await Promise.all(agents.map((who) => send(who, actions, { kind: 'claim' })))
    expect(claims.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
    const loser = agents[claims.findIndex(({ status }) => status === 409)] ?? ''
    expect((await send(loser, actions, { kind: 'reply', text: 'Soon.' })).status).toBe(409)
    const read = await api.fetch(
      new Request(`http://test/api/support/questions/${id}`, { headers: { 'x-who': loser } }),
    )
    const owner = PEOPLE.get(agents.find((who) => who !== loser) ?? '')
    expect(await read.json()).toMatchObject({
      state: 'claimed',
      owner: { name: owner?.name, mine: false },
      messages: [{ from: 'store' }],
    })
  }
})

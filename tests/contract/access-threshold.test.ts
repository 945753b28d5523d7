import { beforeEach, describe, expect, test } from 'vitest'
import { HOUR } from '../../src/domain/time/instant.ts'
import { ACCESS_THRESHOLD } from '../../src/domain/stores/store-access.ts'
import { expectProblem, read, REASON, sending } from './ask.ts'
import { REQUEST } from './publish-requests.ts'
import { type Caller, openTestHost, scenario, type TestHost } from './test-host.ts'

const IDS = scenario.stores.slice(0, ACCESS_THRESHOLD + 4).map(({ id }) => id)
const CONFIRMED = { ...REASON, 'x-access-confirmed': 'yes' }
let subject: TestHost
let before: number

beforeEach(async () => {
  subject = openTestHost()
  before = (await everyFlag()).total
})

const nth = (index: number) => IDS[index] ?? ''
const access = (caller: Caller, storeId: string, headers: Record<string, string> = REASON) =>
  subject.as(caller)(`/api/stores/${storeId}/launches`, { headers })

async function openStores(caller: Caller, storeIds: readonly string[]): Promise<number[]> {
  const statuses: number[] = []
  for (const id of storeIds) statuses.push((await access(caller, id)).status)
  return statuses
}

interface Flags {
  readonly total: number
  readonly items: readonly {
    readonly kind: string
    readonly subject: string
    readonly actor: { readonly name: string } | null
    readonly store: { readonly id: string } | null
    readonly about: { readonly en: string } | null
    readonly changes: readonly unknown[]
  }[]
}
const everyFlag = () => read<Flags>(subject.as('ops'), '/api/operations/audit?kind=access_over_threshold')
/** Only the flags of this test: the audit of a database is append-only. */
async function flags(): Promise<Flags> {
  const { total, items } = await everyFlag()
  return { total: total - before, items: items.slice(0, total - before) }
}
const onPage = async () =>
  (await read<{ accessesOverThreshold: number }>(subject.as('ops'), '/api/operations/overview')).accessesOverThreshold

describe('one person within an hour', () => {
  test.each<Caller>(['support', 'ops'])('%s opens twenty stores and confirms the next', async (caller) => {
    expect(await openStores(caller, IDS.slice(0, ACCESS_THRESHOLD))).toEqual(Array(ACCESS_THRESHOLD).fill(200))
    const kept = await subject.added()
    await expectProblem(await access(caller, nth(20)), 428, 'access-unconfirmed')
    expect(await subject.added()).toEqual(kept)
    expect(await onPage()).toBe(0)

    expect((await access(caller, nth(20), CONFIRMED)).status).toBe(200)
    const person = scenario.personas[caller === 'ops' ? 'ops' : 'support']
    const both = (text: string) => ({ en: text, fr: text })
    expect(await flags()).toMatchObject({
      total: 1,
      items: [
        {
          kind: 'access_over_threshold',
          subject: 'access_over_threshold',
          actor: { name: person.name },
          store: { id: nth(20) },
          about: both('Phone call'),
          changes: [{ field: 'manyStores', was: null, now: both('21') }],
        },
      ],
    })
    expect(await onPage()).toBe(1)
  })

  test('can open a store again without limit', async () => {
    await openStores('support', IDS.slice(0, ACCESS_THRESHOLD))
    expect(await openStores('support', [nth(0), nth(19), nth(0)])).toEqual([200, 200, 200])
    expect((await access('support', nth(20), CONFIRMED)).status).toBe(200)
    expect((await access('support', nth(20))).status).toBe(200)
    // A confirmation covers one store, not the rest of the hour.
    await expectProblem(await access('support', nth(21)), 428, 'access-unconfirmed')
    expect((await flags()).total).toBe(1)
  })

  test('a confirmation that is not required is not flagged', async () => {
    expect((await access('support', nth(0), CONFIRMED)).status).toBe(200)
    expect((await flags()).total).toBe(0)
  })

  test('only "yes" is a confirmation', async () => {
    await openStores('support', IDS.slice(0, ACCESS_THRESHOLD))
    for (const given of ['', 'no', 'true', 'YES', 'yes, yes']) {
      const headers = { ...REASON, 'x-access-confirmed': given }
      await expectProblem(await access('support', nth(20), headers), 428, 'access-unconfirmed')
    }
  })
})

test('after an hour, other stores can be opened', async () => {
  await openStores('support', IDS.slice(0, ACCESS_THRESHOLD))
  subject.pass(HOUR - 1)
  await expectProblem(await access('support', nth(20)), 428, 'access-unconfirmed')
  subject.pass(1)
  expect((await access('support', nth(20))).status).toBe(200)
})

test('each person is counted separately', async () => {
  await openStores('support', IDS.slice(0, ACCESS_THRESHOLD))
  expect((await access('ops', nth(20))).status).toBe(200)
})

test('all store pages of a preview count together', async () => {
  await openStores('ops', IDS.slice(0, ACCESS_THRESHOLD - 1))
  const preview = (storeIds: readonly string[], headers: Record<string, string> = REASON) =>
    subject.as('ops')('/api/operations/previews', sending('POST', { publishRequest: REQUEST, storeIds }, headers))
  const kept = await subject.added()
  await expectProblem(await preview([nth(19), nth(20)]), 428, 'access-unconfirmed')
  expect(await subject.added()).toEqual(kept)
  expect((await preview([nth(0), nth(19)])).status).toBe(200)
  expect((await preview([nth(20), nth(21)], CONFIRMED)).status).toBe(200)
  expect(new Set((await flags()).items.map(({ store }) => store?.id))).toEqual(new Set([nth(20), nth(21)]))
})

test('concurrent accesses are limited like sequential ones', async () => {
  const answers = await Promise.all(IDS.map((id) => access('support', id)))
  const rejected = answers.filter(({ status }) => status === 428)
  expect([answers.filter(({ status }) => status === 200).length, rejected.length]).toEqual([ACCESS_THRESHOLD, 4])
})

test('a store reads its own accesses and nothing about the number of other stores', async () => {
  const others = IDS.filter((id) => id !== scenario.storyStores.inQueue).slice(0, ACCESS_THRESHOLD)
  await openStores('support', others)
  await access('support', scenario.storyStores.inQueue, CONFIRMED)
  const text = await (await subject.as('store-owner')(`/api/stores/${scenario.storyStores.inQueue}/accesses`)).text()
  const { items } = JSON.parse(text) as { items: object[] }
  expect(Object.keys(items[0] ?? {}).sort()).toEqual(['at', 'id', 'reason', 'role'])
  expect(text).not.toContain(scenario.personas.support.id)
})

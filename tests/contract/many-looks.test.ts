import { beforeEach, describe, expect, test } from 'vitest'
import { HOUR } from '../../src/domain/instant.ts'
import { MOST_STORES } from '../../src/domain/store-access.ts'
import { expectProblem, read, REASON, sending } from './ask.ts'
import { POSTING } from './postings.ts'
import { type Caller, openTestHost, scenario, type TestHost } from './test-host.ts'

const IDS = scenario.stores.slice(0, MOST_STORES + 4).map(({ id }) => id)
const CONFIRMED = { ...REASON, 'x-access-confirmed': 'yes' }
let subject: TestHost
let before: number

beforeEach(async () => {
  subject = openTestHost()
  before = (await everyFlag()).total
})

const nth = (index: number) => IDS[index] ?? ''
const look = (caller: Caller, storeId: string, headers: Record<string, string> = REASON) =>
  subject.as(caller)(`/api/stores/${storeId}/launches`, { headers })

async function lookAt(caller: Caller, storeIds: readonly string[]): Promise<number[]> {
  const statuses: number[] = []
  for (const id of storeIds) statuses.push((await look(caller, id)).status)
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
const everyFlag = () => read<Flags>(subject.as('ops'), '/api/operations/audit?kind=many_looks')
/** Those of this test: what is in the audit of a database stays there. */
async function flags(): Promise<Flags> {
  const { total, items } = await everyFlag()
  return { total: total - before, items: items.slice(0, total - before) }
}
const onPage = async () =>
  (await read<{ manyLooks: number }>(subject.as('ops'), '/api/operations/overview')).manyLooks

describe('of one person within an hour', () => {
  test.each<Caller>(['support', 'ops'])('%s opens twenty stores; the next is asked about', async (caller) => {
    expect(await lookAt(caller, IDS.slice(0, MOST_STORES))).toEqual(Array(MOST_STORES).fill(200))
    const kept = await subject.added()
    await expectProblem(await look(caller, nth(20)), 428, 'look-unconfirmed')
    expect(await subject.added()).toEqual(kept)
    expect(await onPage()).toBe(0)

    expect((await look(caller, nth(20), CONFIRMED)).status).toBe(200)
    const person = scenario.personas[caller === 'ops' ? 'ops' : 'support']
    const both = (text: string) => ({ en: text, fr: text })
    expect(await flags()).toMatchObject({
      total: 1,
      items: [
        {
          kind: 'many_looks',
          subject: 'many_looks',
          actor: { name: person.name },
          store: { id: nth(20) },
          about: both('Phone call'),
          changes: [{ field: 'manyStores', was: null, now: both('21') }],
        },
      ],
    })
    expect(await onPage()).toBe(1)
  })

  test('a store that was opened already is opened as often as is needed', async () => {
    await lookAt('support', IDS.slice(0, MOST_STORES))
    expect(await lookAt('support', [nth(0), nth(19), nth(0)])).toEqual([200, 200, 200])
    expect((await look('support', nth(20), CONFIRMED)).status).toBe(200)
    expect((await look('support', nth(20))).status).toBe(200)
    // What is confirmed is one store, and not the rest of the hour.
    await expectProblem(await look('support', nth(21)), 428, 'look-unconfirmed')
    expect((await flags()).total).toBe(1)
  })

  test('confirmed before it is asked, nothing is flagged', async () => {
    expect((await look('support', nth(0), CONFIRMED)).status).toBe(200)
    expect((await flags()).total).toBe(0)
  })

  test('anything but yes is no confirmation', async () => {
    await lookAt('support', IDS.slice(0, MOST_STORES))
    for (const given of ['', 'no', 'true', 'YES', 'yes, yes']) {
      const headers = { ...REASON, 'x-access-confirmed': given }
      await expectProblem(await look('support', nth(20), headers), 428, 'look-unconfirmed')
    }
  })
})

test('after an hour they may be others', async () => {
  await lookAt('support', IDS.slice(0, MOST_STORES))
  subject.pass(HOUR - 1)
  await expectProblem(await look('support', nth(20)), 428, 'look-unconfirmed')
  subject.pass(1)
  expect((await look('support', nth(20))).status).toBe(200)
})

test('each is counted by themselves', async () => {
  await lookAt('support', IDS.slice(0, MOST_STORES))
  expect((await look('ops', nth(20))).status).toBe(200)
})

test('the pages of a preview count, all of them at once', async () => {
  await lookAt('ops', IDS.slice(0, MOST_STORES - 1))
  const preview = (storeIds: readonly string[], headers: Record<string, string> = REASON) =>
    subject.as('ops')('/api/operations/previews', sending('POST', { posting: POSTING, storeIds }, headers))
  const kept = await subject.added()
  await expectProblem(await preview([nth(19), nth(20)]), 428, 'look-unconfirmed')
  expect(await subject.added()).toEqual(kept)
  expect((await preview([nth(0), nth(19)])).status).toBe(200)
  expect((await preview([nth(20), nth(21)], CONFIRMED)).status).toBe(200)
  expect(new Set((await flags()).items.map(({ store }) => store?.id))).toEqual(new Set([nth(20), nth(21)]))
})

test('of many at once no more are let through than one after another', async () => {
  const answers = await Promise.all(IDS.map((id) => look('support', id)))
  const refused = answers.filter(({ status }) => status === 428)
  expect([answers.filter(({ status }) => status === 200).length, refused.length]).toEqual([MOST_STORES, 4])
})

test('a store reads that it was looked at, and nothing of how many others were', async () => {
  const others = IDS.filter((id) => id !== scenario.told.inLine).slice(0, MOST_STORES)
  await lookAt('support', others)
  await look('support', scenario.told.inLine, CONFIRMED)
  const text = await (await subject.as('store-owner')(`/api/stores/${scenario.told.inLine}/accesses`)).text()
  const { items } = JSON.parse(text) as { items: object[] }
  expect(Object.keys(items[0] ?? {}).sort()).toEqual(['at', 'id', 'reason', 'role'])
  expect(text).not.toContain(scenario.personas.support.id)
})

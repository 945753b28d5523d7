import { describe, expect, test } from 'vitest'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { namesOf, type Names } from '../contract/calls.ts'
import { listen } from '../contract/event-reader.ts'
import { type Caller, openTestHost, scenario } from '../contract/test-host.ts'
import { few, fewOf } from '../database/few.ts'
import { exactly, MOMENTS, walk } from './walk.ts'
import { EITHER, plantedIn, TOKEN, withMeasuresWidened, withPauseOf } from './planted.ts'

const { inQueue, inProcess } = scenario.storyStores
const held = Object.values(scenario.personas).flatMap(({ storeIds }) => storeIds)
const outsider = few.stores.find(({ id }) => !held.includes(id))?.id ?? ''

const VICTIMS: [string, string, Caller | null, Caller[]][] = [
  ['a store of no persona', outsider, null, ['nobody', 'store-owner', 'chain-owner', 'expired']],
  ['the store in the queue', inQueue, 'store-owner', ['nobody', 'chain-owner', 'expired']],
  ['a store of the chain', inProcess, 'chain-owner', ['nobody', 'store-owner', 'expired']],
]

const walkOf = (seed: Scenario, caller: Caller, names: readonly Names[]) => walk(openTestHost({ seed }), caller, names)
const ownOf = (caller: Caller) => namesOf(caller === 'chain-owner' ? inProcess : inQueue)

describe.each(VICTIMS)('facts for %s', (_, victim, owner, others) => {
  // Made once: a database is seeded once for each seed, and reused.
  const seed = fewOf(plantedIn(victim))
  const paused = withPauseOf(seed, victim)
  const widened = withMeasuresWidened(seed, victim)

  test('are in every response about the store to its own people and to staff', async () => {
    const seen = await walkOf(seed, owner ?? 'support', [namesOf(victim)])
    const about = seen.filter((each) => each.includes(TOKEN) && each.startsWith(MOMENTS[0] ?? ''))
    const missing = ['status', 'orders', 'waivers', 'updates', 'accesses'].filter(
      (name) => !about.some((each) => each.includes(`${victim}/${name}`)),
    )
    expect(missing).toEqual([])
  })

  test.each(others)('are never visible to %s, whose responses do not change otherwise', async (caller) => {
    const clean = await walkOf(few, caller, [ownOf(caller), namesOf(victim)])
    for (const planted of [seed, paused]) {
      const seen = await walkOf(planted, caller, [ownOf(caller), namesOf(victim)])
      expect(seen.filter((each) => EITHER.test(each))).toEqual([])
      expect(seen.filter((each) => !clean.includes(each)).map((each) => each.slice(0, 400))).toEqual([])
      expect(seen).toHaveLength(clean.length)
    }
  })

  test.each(others)('are not in the widened measure as %s sees it', async (caller) => {
    const seen = await walkOf(widened, caller, [ownOf(caller), namesOf(victim)])
    expect(seen.filter((each) => EITHER.test(each))).toEqual([])
  })

  test.each(others)('never reach %s through the event stream', async (caller) => {
    const { as } = openTestHost({ seed })
    const reader = await listen(as(caller))
    await as('support')(`/api/stores/${victim}/status`, { headers: { 'x-access-reason': TOKEN } })
    const received = JSON.stringify(await reader.received())
    await reader.stop()
    expect(received).toContain('ready')
    expect(received).not.toMatch(EITHER)
    expect(received).not.toContain(victim)
  })
})

test('an incident addressed to named stores does not exist for everyone else', async () => {
  const seed = fewOf(plantedIn(outsider))
  const hidden = seed.network.incidents.find(({ id }) => EITHER.test(id))?.id ?? ''
  const { as } = openTestHost({ seed })
  for (const caller of ['nobody', 'store-owner', 'chain-owner'] as const) {
    const known = await exactly(await as(caller)(`/api/incidents/${hidden}`))
    expect(known).toBe(await exactly(await as(caller)(`/api/incidents/${'f'.repeat(32)}`)))
  }
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addApiClient, createApiClients, revokeApiClient, rotateToken } from '../../server/api-clients.ts'
import { createFactStore } from '../../server/store/fact-store.ts'
import { randomId } from '../../src/api/random-id.ts'
import { readIntake } from '../../src/api/intake/read-intake.ts'
import { type FactStore, RightLost } from '../../src/api/fact-store.ts'
import type { IntakeItem } from '../../src/domain/intake/intake-item.ts'
import type { IntakeResult } from '../../src/domain/intake/intake-decision.ts'
import { decideIntake } from '../../src/domain/intake/order-intake.ts'
import { placed, reported, revocation } from '../../src/domain/testing/intake.ts'
import { HOUR, plus } from '../../src/domain/time/instant.ts'
import { type DatabaseKind, openSeeded, type TestDatabase } from './databases.ts'
import { few } from './few.ts'

const T = plus(few.start, -HOUR)
const NOW = few.start
const [store] = few.stores

describe.each<DatabaseKind>(['pglite', 'postgres'])('API clients on %s', (kind) => {
  let opened: TestDatabase
  let facts: FactStore
  let numbers = 0

  beforeAll(async () => {
    opened = await openSeeded(kind, few)
    facts = createFactStore(opened.database, { name: 'test', publish: () => undefined })
  })
  afterAll(() => opened.close())

  const callerOf = (token: string) =>
    createApiClients(opened.database).caller(
      new Request('http://test/', { headers: { authorization: `Bearer ${token}` } }),
    )
  async function added(name: string): Promise<{ readonly id: string; readonly token: string }> {
    const token = await addApiClient(opened.database, name)
    const caller = await callerOf(token)
    if (caller === null || 'rejected' in caller) throw new Error(`${name} is not let in`)
    return { id: caller.id, token }
  }
  const newNumber = () => `SO77${String((numbers += 1)).padStart(7, '0')}`
  /** Sends one item as a client. */
  async function send(actor: string, item: IntakeItem): Promise<IntakeResult | undefined> {
    const id = `${actor}/${item.id}`
    const own = item.kind === 'revoked' ? { ...item, id, revokes: `${actor}/${item.revokes}` } : { ...item, id }
    return facts.transaction({ kind: 'intake', actor }, async ({ intake }) => {
      if (intake === null) throw new Error('no intake')
      const { results, additions } = decideIntake([own], await readIntake(intake, [own]), NOW, randomId)
      await intake.add(additions, NOW)
      return results[0]
    })
  }
  const placing = (number: string) => placed(number, T, { licence: store?.licence ?? '' })

  test('a rotated token is that of the same sender, and the former one is rejected', async () => {
    const { id, token } = await added('warehouse')
    const next = await rotateToken(opened.database, 'warehouse')
    expect(await callerOf(token)).toEqual({ rejected: null })
    if (next === null || next === 'several') throw new Error('not rotated')
    expect(await callerOf(next.token)).toEqual({ id })
    expect(await rotateToken(opened.database, 'nobody')).toBeNull()
    const [one, two] = [await added('twin'), await added('twin')]
    expect(await rotateToken(opened.database, 'twin')).toBe('several')
    expect([await callerOf(one.token), await callerOf(two.token)]).toEqual([{ id: one.id }, { id: two.id }])
  })

  test('what a revoked client has pending never counts', async () => {
    const [bad, good] = [await added('bad'), await added('good')]
    const number = newNumber()
    expect(await send(bad.id, reported('cancelled', number, T))).toEqual({ result: 'pending' })
    await revokeApiClient(opened.database, 'bad')
    expect(await send(good.id, placing(number))).toMatchObject({ result: 'accepted' })
    const found = await facts.transaction({ kind: 'intake', actor: good.id }, async ({ intake }) =>
      intake?.orders([number]),
    )
    expect(found).toMatchObject([{ events: [] }])
  })

  test('what a revoked client reported can be revoked by another source that reports it', async () => {
    const [wrong, right] = [await added('wrong'), await added('right')]
    const number = newNumber()
    await send(right.id, placing(number))
    const cancelled = reported('cancelled', number, T, 'c')
    await send(wrong.id, cancelled)
    expect(await send(right.id, cancelled)).toEqual({ result: 'known' })
    const back = revocation('c', number, plus(T, 1), 'back')
    expect(await send(right.id, back)).toEqual({ result: 'refused', because: 'revokes_other_sender' })
    await revokeApiClient(opened.database, 'wrong')
    expect(await send(right.id, back)).toMatchObject({ result: 'accepted' })
    expect(await send(right.id, reported('shipped', number, plus(T, 2), 's'))).toMatchObject({ result: 'accepted' })
  })

  test('a transaction of a client that was revoked meanwhile is rejected', async () => {
    const { id } = await added('gone')
    await revokeApiClient(opened.database, 'gone')
    await expect(send(id, placing(newNumber()))).rejects.toThrow(RightLost)
  })
})

test('calls of the intake that wait leave the connections to everybody else, and too many are unavailable', async () => {
  const opened = await openSeeded('postgres', few)
  try {
    const facts = createFactStore(opened.database, { name: 'test', publish: () => undefined })
    const actor = randomId()
    const [begun, ends] = [Promise.withResolvers<null>(), Promise.withResolvers<null>()]
    const calling = (work: () => Promise<unknown>) =>
      facts.transaction({ kind: 'intake', actor }, async ({ intake }) => {
        await intake?.taken([])
        await work()
      })
    const first = calling(async () => {
      begun.resolve(null)
      await ends.promise
    })
    await begun.promise
    // Four times as many as there are connections.
    const others = Array.from({ length: 41 }, () => calling(async () => undefined))
    await expect(others.at(-1)).rejects.toMatchObject({ kind: 'unavailable' })
    expect(await facts.transaction({ kind: 'public' }, async (each) => each.facts.storeCount())).toBe(few.stores.length)
    ends.resolve(null)
    await Promise.all([first, ...others.slice(0, -1)])
  } finally {
    await opened.close()
  }
})

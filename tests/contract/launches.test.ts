import { expect, test } from 'vitest'
import { expectProblem, moveClock, read, sending } from './ask.ts'
import { openTestHost } from './test-host.ts'

const NOTHING = {
  incident: null,
  update: null,
  measures: [],
  launches: [],
  launchChanges: [],
  plan: null,
  showAt: null,
}
const REASON = { en: 'The label is being printed again.', fr: 'L’étiquette est réimprimée.' }

interface Launch {
  id: string
  product: string
  plannedDay: string
  outcome: { state: string; day?: string }
  changedAt: string | null
  reason: { en: string; fr: string } | null
}

const { as } = openTestHost()

async function launches(): Promise<Launch[]> {
  return (await read<{ launches: Launch[] }>(as('ops'), '/api/operations/launches')).launches
}

async function launch(product: string): Promise<Launch> {
  const found = (await launches()).find((each) => each.product === product)
  if (found === undefined) throw new Error(`no launch of ${product}`)
  return found
}

function publish(parts: object, confirmed = false): Promise<Response> {
  const body = { publishRequest: { ...NOTHING, ...parts }, confirmed, draftId: null }
  return as('ops')('/api/operations/publications', sending('POST', body))
}

test('launches are sorted by planned day, and the general delay applies from its publication', async () => {
  await moveClock(as('nobody'), '2022-08-08T22:48:59-04:00')
  const before = await launches()
  expect(before.map(({ plannedDay }) => plannedDay)).toEqual(before.map(({ plannedDay }) => plannedDay).sort())
  expect(before.filter(({ outcome }) => outcome.state === 'delayed')).toEqual([])
  await moveClock(as('nobody'), '2022-08-09T09:00:00-04:00')
  const delayed = (await launches()).filter(({ outcome }) => outcome.state === 'delayed')
  expect(new Set(delayed.map(({ plannedDay }) => plannedDay))).toEqual(new Set(['2022-08-10']))
  expect(delayed).toHaveLength(before.filter(({ plannedDay }) => plannedDay === '2022-08-10').length)
})

test('a launch is planned, delayed, moved and launched, each with its reason, for every store', async () => {
  await moveClock(as('nobody'), '2022-08-16T10:00:00-04:00')
  const planned = { replaces: null, product: 'Quiet Cove tea', plannedDay: '2022-08-24' }
  expect((await publish({ launches: [planned] })).status).toBe(201)
  const { id, outcome } = await launch('Quiet Cove tea')
  expect(outcome).toEqual({ state: 'planned', day: '2022-08-24' })

  const say = async (change: object, reason: object | null = REASON) => {
    const answer = await publish({ launchChanges: [{ launchId: id, change, reason }] })
    expect(answer.status).toBe(201)
    return launch('Quiet Cove tea')
  }
  expect(await say({ kind: 'delayed' })).toMatchObject({
    plannedDay: '2022-08-24',
    outcome: { state: 'delayed' },
    reason: REASON,
  })
  const moved = await say({ kind: 'moved', day: '2022-09-07' })
  expect(moved.outcome).toEqual({ state: 'moved', day: '2022-09-07' })
  expect(moved.changedAt).toMatch(/^2022-08-16T14:0/)
  expect((await say({ kind: 'launched', day: '2022-08-16' }, null)).outcome).toEqual({
    state: 'launched',
    day: '2022-08-16',
  })
})

test('an impossible change is rejected by field, and an unusual one needs confirmation', async () => {
  await moveClock(as('nobody'), '2022-08-16T10:00:00-04:00')
  const [{ id: launchId } = { id: '' }] = await launches()
  const rejected = await publish({
    launchChanges: [
      { launchId, change: { kind: 'launched', day: '2022-08-17' }, reason: null },
      { launchId, change: { kind: 'delayed' }, reason: { en: 'Only in English.', fr: ' ' } },
      { launchId: 'f'.repeat(32), change: { kind: 'delayed' }, reason: REASON },
    ],
  })
  expect(await expectProblem(rejected, 422, 'invalid')).toEqual([
    'body.publishRequest.launchChanges.0.change.day',
    'body.publishRequest.launchChanges.1.reason.fr',
    'body.publishRequest.launchChanges.2.launchId',
  ])
  const past = { launches: [{ replaces: null, product: 'Late note', plannedDay: '2022-08-15' }] }
  const asked = await publish(past)
  expect(await expectProblem(asked, 422, 'confirmation-needed')).toEqual(['body.publishRequest.launches.0.plannedDay'])
  expect((await launches()).some(({ product }) => product === 'Late note')).toBe(false)
  expect((await publish(past, true)).status).toBe(201)
  expect((await launch('Late note')).plannedDay).toBe('2022-08-15')
})

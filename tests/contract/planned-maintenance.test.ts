import { beforeEach, expect, test } from 'vitest'
import { moveClock, read } from './ask.ts'
import { type Published, publish, publishing, REQUEST, UPDATE, updateOf } from './publish-requests.ts'
import { type Fetch, openTestHost, scenario, type TestHost } from './test-host.ts'

const { inQueue } = scenario.storyStores
const [STARTS, ENDS] = ['2022-09-03T22:00:00-04:00', '2022-09-04T02:00:00-04:00']
const WINDOW = { startsAt: STARTS, endsAt: ENDS }
const SHOWN = { startsAt: '2022-09-04T02:00:00.000Z', endsAt: '2022-09-04T06:00:00.000Z' }
const MAINTENANCE = {
  ...REQUEST,
  incident: { ...REQUEST.incident, incidentKind: 'maintenance', title: { en: 'Ordering', fr: 'Commandes' } },
  update: {
    ...UPDATE,
    status: 'scheduled',
    impact: 'minor',
    services: [{ id: 'store-ordering', status: 'under_maintenance' }],
    planned: WINDOW,
  },
}

interface Seen {
  readonly headline: { readonly kind: string }
  readonly incidents: readonly { readonly id: string; readonly status: string; readonly planned: object | null }[]
  readonly nextUpdate: { readonly by: string; readonly overdue: boolean } | null
  readonly services: readonly { readonly id: string; readonly status: string }[]
}

let subject: TestHost
let ops: Fetch
let told: Published

beforeEach(async () => {
  subject = openTestHost()
  ops = subject.as('ops')
  await moveTo('2022-09-01T12:00:00-04:00')
  told = await publish(ops, MAINTENANCE)
})

const moveTo = (at: string) => moveClock(subject.as('nobody'), at)
const status = () => read<Seen>(subject.as('nobody'), '/api/status')
const ordering = ({ services }: Seen) => services.find(({ id }) => id === 'store-ordering')?.status

test('it is announced, begins by itself, and is verified after its planned end until it is completed', async () => {
  const seen = async (at: string) => {
    await moveTo(at)
    const shown = await status()
    const { incidents } = await read<Seen>(subject.as('store-owner'), `/api/stores/${inQueue}/status`)
    const [own] = incidents
    expect([own?.id, own?.status, own?.planned]).toEqual(
      [shown.incidents[0]].flatMap((each) => [each?.id, each?.status, each?.planned]),
    )
    return [shown.incidents[0]?.status, shown.headline.kind, ordering(shown), shown.nextUpdate]
  }
  expect(await seen('2022-09-02T12:00:00-04:00')).toEqual(['scheduled', 'normal', 'operational', null])
  const due = { by: SHOWN.endsAt, incidentId: told.incidentId }
  expect(await seen(STARTS)).toEqual(['in_progress', 'affected', 'under_maintenance', { ...due, overdue: false }])
  expect(await seen(ENDS)).toEqual(['verifying', 'affected', 'under_maintenance', { ...due, overdue: false }])
  expect(await seen('2022-09-04T02:30:00-04:00')).toEqual([
    'verifying',
    'affected',
    'under_maintenance',
    { ...due, overdue: true },
  ])
  await publish(ops, updateOf(told.incidentId, { status: 'completed', impact: 'none', services: [] }))
  expect(await seen('2022-09-04T02:31:00-04:00')).toEqual([undefined, 'normal', 'operational', null])
})

test('a follow-up keeps its window, or moves it', async () => {
  await publish(ops, updateOf(told.incidentId, { ...MAINTENANCE.update, planned: undefined } as object))
  expect((await status()).incidents).toMatchObject([{ planned: SHOWN }])
  const later = { startsAt: '2022-09-10T22:00:00-04:00', endsAt: '2022-09-10T23:00:00-04:00' }
  await publish(ops, updateOf(told.incidentId, { ...MAINTENANCE.update, planned: later } as object))
  await moveTo(STARTS)
  expect((await status()).incidents).toMatchObject([
    { status: 'scheduled', planned: { startsAt: '2022-09-11T02:00:00.000Z' } },
  ])
})

test.each<[string, object, string[]]>([
  ['ends before it begins', { ...WINDOW, endsAt: STARTS }, ['update.planned.endsAt']],
  ['has begun', { ...WINDOW, startsAt: '2022-09-01T11:00:00-04:00' }, ['update.planned.startsAt']],
])('maintenance that %s is rejected with the field', async (_, planned, fields) => {
  const response = await ops(
    '/api/operations/publications',
    publishing({
      ...MAINTENANCE,
      incident: { kind: 'known', id: told.incidentId },
      update: { ...MAINTENANCE.update, planned },
    }),
  )
  expect(response.status).toBe(422)
  const { errors } = (await response.json()) as { errors: { field: string }[] }
  expect(errors.map(({ field }) => field)).toEqual(fields.map((field) => `body.publishRequest.${field}`))
})

test('an incident is shown with the instant at which it began, and with that at which it was published', async () => {
  const began = '2022-09-01T02:10:00-04:00'
  const incident = { ...REQUEST.incident, startedOn: '2022-09-01', beganAt: began }
  const { incidentId } = await publish(ops, { ...REQUEST, incident })
  const whole = await read<object>(subject.as('nobody'), `/api/incidents/${incidentId}`)
  expect(whole).toMatchObject({
    startedOn: '2022-09-01',
    beganAt: '2022-09-01T06:10:00.000Z',
    updates: [{ publishedAt: '2022-09-01T16:00:00.000Z' }],
  })
})

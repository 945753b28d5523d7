import { expect, test } from 'vitest'
import { instant, MINUTE, plus } from '../../src/domain/time/instant.ts'
import { few } from '../database/few.ts'
import { read } from './ask.ts'
import { placed, sentTo, short } from './intake-calls.ts'
import { publishing, REQUEST, UPDATE } from './publish-requests.ts'
import { openTestHost } from './test-host.ts'

const seed = { ...few, sources: [] }
/** A quiet day of the story. */
const NOW = instant('2022-10-04T09:00:00-04:00')
const YESTERDAY = { day: '2022-10-03', hours: { from: '09:00', to: '13:00' } }

interface Row {
  readonly licence: string
  readonly summaryKind: string
}

test('public pages name a number of late deliveries from five stores on, and none that is old', async () => {
  const subject = openTestHost({ seed })
  const { as, moveTo, countLate } = subject
  const sent = sentTo(subject)
  const late = async (path = '/api/status') => {
    const { headline } = await read<{ headline: { kind: string; stores: number | null } }>(as('nobody'), path)
    return headline.stores === null ? headline.kind : `${headline.kind} ${headline.stores}`
  }
  await moveTo(NOW)
  const { stores } = await read<{ stores: Row[] }>(as('ops'), '/api/operations/stores')
  const idle = stores.filter(({ summaryKind }) => summaryKind === 'nothing_waiting').map(({ licence }) => licence)
  const overdue = (licences: readonly string[]) =>
    sent.intake(
      ...licences.map((licence) =>
        placed(`SO99${licence.slice(-7)}`, { at: '2022-10-01T09:00:00-04:00', licence, planned: YESTERDAY }),
      ),
    )

  expect(short(await overdue(idle.slice(0, 4)))).toEqual(Array.from({ length: 4 }, () => 'accepted'))
  await countLate()
  expect(await late()).toBe('normal')
  const before = await as('nobody')('/api/status')

  await overdue(idle.slice(4, 6))
  // The count is not of this request.
  expect(await late()).toBe('normal')
  await countLate()
  expect(await late()).toBe('overdue 5')
  const after = await as('nobody')('/api/status')
  expect(after.headers.get('etag')).not.toBe(before.headers.get('etag'))
  expect(await late(`/api/status?at=${plus(NOW, -MINUTE)}`)).toBe('normal')

  await moveTo(plus(NOW, 6 * MINUTE))
  expect(await late()).toBe('normal')
  await countLate()
  expect(await late()).toBe('overdue 5')
})

test('what was published to some stores does not show in a public number', async () => {
  const subject = openTestHost({ seed })
  const { as, moveTo, countLate } = subject
  await moveTo(NOW)
  const told = few.stores.slice(0, 20)
  const planned = { ...YESTERDAY, day: '2022-10-06' }
  const placedBy = told.map(({ licence }) => placed(`SO99${licence.slice(-7)}`, { licence, planned, at: NOW }))
  await sentTo(subject).intake(...placedBy)
  await countLate()
  const seen = async () => {
    const response = await as('nobody')('/api/status')
    return [response.headers.get('etag'), await response.text()]
  }
  const before = await seen()
  const scope = { kind: 'stores', storeIds: told.map(({ id }) => id) }
  const services = [{ id: 'store-deliveries', status: 'major_outage' }]
  await read(
    as('ops'),
    '/api/operations/publications',
    publishing({ ...REQUEST, update: { ...UPDATE, scope, services } }),
  )
  await countLate()
  expect(await seen()).toEqual(before)
})

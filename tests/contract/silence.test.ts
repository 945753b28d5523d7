import { expect, test } from 'vitest'
import { instant, type Instant } from '../../src/domain/time/instant.ts'
import { API_CLIENT } from './api-client.ts'
import { read } from './ask.ts'
import { placed, reported, sentTo, short } from './intake-calls.ts'
import { few } from '../database/few.ts'
import { openTestHost } from './test-host.ts'

const { inQueue } = few.storyStores
/** Stores learn since when, not which client. */
const NAME = 'wms-guelph-2'
const NUMBER = 'SO990000001'
const at = (time: string): Instant => instant(`2022-10-04T${time}:00-04:00`)

/** A quiet day of the story, with one source that sends at least each hour. */
const seed = {
  ...few,
  sources: [{ id: API_CLIENT, name: NAME, expectedMinutes: 60, contacts: [] }],
}

interface Source {
  readonly name: string
  readonly receivedAt: string | null
  readonly isSilent: boolean
}

test('a day that passes while its source is silent is not confirmed, until the source reports again', async () => {
  const subject = openTestHost({ seed })
  const sent = sentTo(subject)
  const look = async (time: string) => {
    await subject.moveTo(at(time))
    const order = await sent.orderOf(NUMBER)
    const { sources } = await read<{ sources: Source[] }>(subject.as('ops'), '/api/operations/overview')
    const { stores } = await read<{ stores: { id: string; summaryKind: string }[] }>(
      subject.as('ops'),
      '/api/operations/stores',
    )
    return {
      outlook: order?.outlook,
      source: sources[0],
      summaryKind: stores.find(({ id }) => id === inQueue)?.summaryKind,
    }
  }
  await subject.moveTo(at('08:00'))
  const { sources } = await read<{ sources: Source[] }>(subject.as('ops'), '/api/operations/overview')
  expect(sources).toMatchObject([{ name: NAME, expectedMinutes: 60, receivedAt: null, isSilent: false }])

  const planned = { day: '2022-10-04', hours: { from: '09:00', to: '13:00' } }
  const results = await sent.intake(
    placed(NUMBER, { at: at('06:00'), planned }),
    reported('shipped', NUMBER, { at: at('07:00'), cases: [4, 2] }),
  )
  expect(short(results)).toEqual(['accepted', 'accepted'])

  expect(await look('12:00')).toMatchObject({ outlook: { kind: 'on_its_way', risk: null }, source: { isSilent: true } })
  expect(await look('13:00')).toMatchObject({
    outlook: { kind: 'on_its_way', risk: 'not_confirmed', silentSince: at('08:00') },
    source: { receivedAt: at('08:00'), isSilent: true },
    summaryKind: 'not_confirmed',
  })
  const page = await subject.as('store-owner')(`/api/stores/${inQueue}/status`)
  expect(await page.text()).not.toMatch(new RegExp(`${NAME}|${API_CLIENT}`))
  // A batch without events says that nothing happened: the order is overdue.
  expect(await sent.intake()).toEqual([])
  expect(await look('13:00')).toMatchObject({
    outlook: { kind: 'on_its_way', risk: 'overdue' },
    source: { receivedAt: at('13:00'), isSilent: false },
    summaryKind: 'overdue',
  })
  // The window ended before the next silence began.
  expect(await look('18:00')).toMatchObject({
    outlook: { risk: 'overdue' },
    source: { receivedAt: at('13:00'), isSilent: true },
  })
  // The past stays as it was.
  expect(await look('09:30')).toMatchObject({ source: { receivedAt: at('08:00'), isSilent: true } })

  await subject.moveTo(at('19:00'))
  await sent.intake(reported('delivered', NUMBER, { at: at('12:30') }))
  expect(await look('19:00')).toMatchObject({ outlook: { kind: 'delivered' }, source: { isSilent: false } })
  expect(subject.failures).toEqual([])
})

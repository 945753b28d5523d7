import { expect, test } from 'vitest'
import { toneOf } from './outlook-text.ts'
import { SUMMARY_TONES } from './summary-tones.ts'

test('staff see an order’s state in the tone in which its store sees it', () => {
  const shared = [
    'paused',
    'in_queue',
    'overdue',
    'not_confirmed',
    'delivery_failed',
    'on_schedule',
    'confirmed',
    'on_its_way',
  ] as const
  for (const kind of shared) expect([kind, SUMMARY_TONES[kind]]).toEqual([kind, toneOf(kind)])
  expect(SUMMARY_TONES.late).toBe(toneOf('may_be_late'))
  expect(SUMMARY_TONES.delivered_today).toBe(toneOf('delivered'))
})

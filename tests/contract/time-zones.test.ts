import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const run = promisify(execFile)
const PROGRAM = fileURLToPath(new URL('./entitlements-here.ts', import.meta.url))

const BOUNDARIES = [
  '2022-09-30T23:59:59.999-04:00',
  '2022-10-01T00:00:00-04:00',
  '2023-03-31T23:59:59.999-04:00',
  '2023-04-01T00:00:00-04:00',
]
const EXPECTED = [
  [
    { fee: 'delivery', state: 'available', left: 'unlimited', daysLeft: 0 },
    { fee: 'emergency_order', state: 'available', left: 1, daysLeft: 182 },
  ],
  [
    { fee: 'delivery', state: 'expired', lastDay: '2022-09-30' },
    { fee: 'emergency_order', state: 'available', left: 1, daysLeft: 181 },
  ],
  [
    { fee: 'delivery', state: 'expired', lastDay: '2022-09-30' },
    { fee: 'emergency_order', state: 'available', left: 1, daysLeft: 0 },
  ],
  [
    { fee: 'delivery', state: 'expired', lastDay: '2022-09-30' },
    { fee: 'emergency_order', state: 'expired', lastDay: '2023-03-31' },
  ],
]

// Zones behind and far ahead of Toronto, with and without daylight saving. The offset proves that the zone
// applies.
test.concurrent.each([
  ['UTC', 0],
  ['America/St_Johns', 150],
  ['Pacific/Kiritimati', -840],
  ['Pacific/Pago_Pago', 660],
] as const)('a machine in %s gives the entitlements of Toronto', async (zone, offset) => {
  const { stdout } = await run(process.execPath, [PROGRAM, ...BOUNDARIES], {
    env: { ...process.env, TZ: zone },
  })
  expect(JSON.parse(stdout)).toEqual({ offset, lines: EXPECTED })
})

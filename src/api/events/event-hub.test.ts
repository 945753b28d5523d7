import { describe, expect, test } from 'vitest'
import { mayKnow } from './event-text.ts'
import { networkChanges, OPERATIONS, SUPPORT } from './event-hub.ts'

const ids = (count: number) => Array.from({ length: count }, (_, index) => index.toString(16).padStart(32, '0'))

describe('the changes for an audience', () => {
  test('are one change for everyone', () => {
    expect(networkChanges('everyone')).toEqual([{ topic: 'network' }])
  })

  test.each([0, 1, 200, 201, 1_333])(
    'of %i stores address each store, operations and support, and nobody else',
    (count) => {
      const audience = ids(count)
      const changes = networkChanges(new Set(audience))
      const learns = (readership: readonly string[]) => changes.some((change) => mayKnow(change, readership))
      expect([...audience.map((id) => [id]), [OPERATIONS], [SUPPORT]].filter((reader) => !learns(reader))).toEqual([])
      expect([[], ['f'.repeat(32)]].filter(learns)).toEqual([])
    },
  )

  test('fit a notification of PostgreSQL, which has 8,000 bytes', () => {
    const longest = Math.max(...networkChanges(new Set(ids(5_000))).map((change) => JSON.stringify(change).length))
    expect(longest).toBeLessThan(7_800)
  })
})

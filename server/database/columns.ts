import { customType } from 'drizzle-orm/pg-core'
import { type Instant, parseInstant } from '../../src/domain/time/instant.ts'

/** How PostgreSQL formats an instant when the time zone is UTC (`CONNECTION_SETTINGS`). */
const IN_UTC = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})(?:\.(\d{1,3}))?\+00$/

/** A timestamptz, read as an Instant. Throws where the connection's time zone is not UTC. */
export const instant = customType<{ data: Instant; driverData: string }>({
  dataType: () => 'timestamp (3) with time zone',
  fromDriver(text) {
    const [, day, time, fraction = ''] = IN_UTC.exec(text) ?? []
    const read = day === undefined ? null : parseInstant(`${day}T${time}.${fraction.padEnd(3, '0')}Z`)
    if (read === null) throw new TypeError(`not an instant in UTC: ${text}`)
    return read
  },
})

/** 64-bit floats in the machine's byte order, which is the same on every supported machine. */
export const float64s = customType<{ data: Float64Array; driverData: Uint8Array }>({
  dataType: () => 'bytea',
  toDriver: (numbers) => Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength),
  // Copied, because a Float64Array must start at a multiple of 8 and the driver's buffer may not.
  fromDriver: (bytes) => new Float64Array(Uint8Array.from(bytes).buffer),
})

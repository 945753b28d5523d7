import { customType } from 'drizzle-orm/pg-core'
import { type Instant, parseInstant } from '../../src/domain/time/instant.ts'

/** How the server writes an instant when its time zone is UTC, as every connection here asks. */
const IN_UTC = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?)\+00$/

/** timestamptz, read as the domain writes instants. Throws when the connection's time zone is not UTC. */
export const instant = customType<{ data: Instant; driverData: string }>({
  dataType: () => 'timestamp (3) with time zone',
  fromDriver(text) {
    const read = parseInstant(text.replace(IN_UTC, '$1T$2Z'))
    if (read === null) throw new TypeError(`not an instant in UTC: ${text}`)
    return read
  },
})

/** Numbers of 64 bits each, in the byte order of this machine, which is that of every machine it runs on. */
export const float64s = customType<{ data: Float64Array; driverData: Uint8Array }>({
  dataType: () => 'bytea',
  toDriver: (numbers) => Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength),
  // Copied: a Float64Array begins at a multiple of 8, what the driver gives may not.
  fromDriver: (bytes) => new Float64Array(Uint8Array.from(bytes).buffer),
})

import { dayOf } from '../../domain/time/day.ts'
import type { Instant } from '../../domain/time/instant.ts'

/** Hands a file to the reader's downloads. Its name says what it is about and of which day, in Toronto, it is. */
export function download(
  file: Blob,
  { about, asOf, ending }: { about?: string | undefined; asOf: Instant; ending: 'csv' | 'png' },
): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = `${['dockboard', ...(about === undefined ? [] : [about]), dayOf(asOf)].join('-')}.${ending}`
  link.click()
  // The download has begun by then; at once would be too early for some browsers.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

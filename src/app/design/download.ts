import { dayOf } from '../../domain/time/day.ts'
import type { Instant } from '../../domain/time/instant.ts'

/** Downloads a file. Its name contains its subject and the day of `asOf` in Toronto. */
export function download(
  file: Blob,
  { about, asOf, ending }: { about?: string | undefined; asOf: Instant; ending: 'csv' | 'png' },
): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = `${['dockboard', ...(about === undefined ? [] : [about]), dayOf(asOf)].join('-')}.${ending}`
  link.click()
  // Some browsers have not started the download yet if the URL is revoked at once.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

import { HOUR, type Instant, plus } from '../../../domain/time/instant.ts'
import { localText } from './form-reader.ts'
import { onTheHour } from './on-the-hour.ts'

const SUGGESTED_HOURS = 2

/** The suggested time of the next update, two hours ahead, for a `datetime-local` field. */
export function suggestedPromise(asOf: Instant): string {
  return localText(onTheHour(plus(asOf, SUGGESTED_HOURS * HOUR)))
}

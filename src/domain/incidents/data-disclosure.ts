import type { Bilingual } from '../facts/bilingual.ts'
import type { Day } from '../time/day.ts'

/** What was published about one kind of information in a data incident; `disputed` when sources differ. */
export const EXPOSURES = ['exposed', 'not_exposed', 'unknown', 'disputed'] as const
export type Exposure = (typeof EXPOSURES)[number]

/** What a data incident exposed and who was informed. It does not affect the severity for deliveries. */
export interface DataDisclosure {
  /** Whose information it was; undefined when not published. */
  readonly whose?: Bilingual | undefined
  readonly cause?: Bilingual | undefined
  /** The response to the incident, other than informing those in `informed`. */
  readonly done?: readonly Bilingual[] | undefined
  readonly items: readonly { readonly what: Bilingual; readonly exposure: Exposure }[]
  /** The number of records, `about: true` when the source rounds; null when not published. */
  readonly count: { readonly number: number; readonly about: boolean; readonly of: Bilingual } | null
  /** Share of all records from 0 to 1; null when not published. */
  readonly share: number | null
  readonly informed: readonly { readonly who: Bilingual; readonly on: Day | null }[]
}

import type { Bilingual } from '../facts/bilingual.ts'
import type { Day } from '../time/day.ts'

/** What is said of one kind of information in a data incident; `disputed` when sources differ. */
export const EXPOSURES = ['exposed', 'not_exposed', 'unknown', 'disputed'] as const
export type Exposure = (typeof EXPOSURES)[number]

/** What a data incident reached, and who was told: kept apart from the severity of deliveries. */
export interface DataDisclosure {
  /** To whom the information belonged. What is absent was not said. */
  readonly whose?: Bilingual | undefined
  readonly cause?: Bilingual | undefined
  /** What was done about it, beside telling those below. */
  readonly done?: readonly Bilingual[] | undefined
  readonly items: readonly { readonly what: Bilingual; readonly exposure: Exposure }[]
  /** How many records, `about: true` when the source rounds; null when nobody published it. */
  readonly count: { readonly number: number; readonly about: boolean; readonly of: Bilingual } | null
  /** Share of all records from 0 to 1; null when nobody published it. */
  readonly share: number | null
  readonly informed: readonly { readonly who: Bilingual; readonly on: Day | null }[]
}

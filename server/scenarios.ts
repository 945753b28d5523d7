import { august2022 } from '../src/scenario/august-2022.ts'
import { practice } from '../src/scenario/practice.ts'
import type { Scenario } from '../src/scenario/scenario.ts'
import type { Seed } from './settings.ts'

/** The scenario of each seed. Null for an empty database. */
export const SCENARIOS: Readonly<Record<Seed, (() => Scenario) | null>> = {
  'august-2022': august2022,
  practice,
  empty: null,
}

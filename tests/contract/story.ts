import { august2022 } from '../../src/scenario/august-2022.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'

/** August 2022, built once per test file. */
export const story: Scenario = august2022()

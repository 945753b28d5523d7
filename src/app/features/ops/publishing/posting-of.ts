import type { BodyOf } from '../../../../contract/endpoint.ts'
import type { Contract } from '../../../../contract/table.ts'

export type SentPosting = BodyOf<Contract['publishPosting']>['posting']

const NOTHING: SentPosting = {
  incident: null,
  update: null,
  measures: [],
  launches: [],
  launchChanges: [],
  plan: null,
  showAt: null,
}

/** A posting of these parts, shown at once, and of nothing else. */
export function postingOf(parts: Partial<SentPosting>): SentPosting {
  return { ...NOTHING, ...parts }
}

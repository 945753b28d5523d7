import type { BodyOf } from '../../../contract/endpoint.ts'
import type { Contract } from '../../../contract/table.ts'

export type PublishRequestBody = BodyOf<Contract['publish']>['publishRequest']

const NOTHING: PublishRequestBody = {
  incident: null,
  update: null,
  measures: [],
  launches: [],
  launchChanges: [],
  plan: null,
  showAt: null,
}

/** A publish request of these parts, shown at once, and of nothing else. */
export function publishRequestOf(parts: Partial<PublishRequestBody>): PublishRequestBody {
  return { ...NOTHING, ...parts }
}

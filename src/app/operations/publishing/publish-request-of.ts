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

/** A publish request with only these parts, published immediately. */
export function publishRequestOf(parts: Partial<PublishRequestBody>): PublishRequestBody {
  return { ...NOTHING, ...parts }
}

import type * as z from 'zod/mini'
import type { Immutable } from '../../contract/endpoint.ts'
import type { LaunchView } from '../../contract/launches/launch.ts'
import type { StoreLaunch } from '../../domain/launches/launch.ts'

export function launchView(each: StoreLaunch): Immutable<z.output<typeof LaunchView>> {
  const { launch, outcome, changedAt, updateId, reason } = each
  return {
    id: launch.id,
    product: launch.product,
    plannedDay: launch.plannedDay,
    outcome,
    changedAt,
    updateId,
    reason,
  }
}

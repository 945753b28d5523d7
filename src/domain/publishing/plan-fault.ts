import { type Fault, fault, type FaultKind } from './publish-request-fault.ts'
import type { PlanRequest } from './publish-request.ts'

export type PlanFaultKind = Extract<
  FaultKind,
  | 'no_phase'
  | 'phases_out_of_order'
  | 'stops_backwards'
  | 'hours_backwards'
  | 'no_stops'
  | 'never_served'
  | 'text_missing'
>

/**
 * What is wrong with a recovery plan. One without any stops is possible, and one that never serves a region: they say
 * that no day can be given.
 */
export function planFaults({ phases, reason }: PlanRequest): Fault<PlanFaultKind>[] {
  if (phases.length === 0) return [fault('no_phase', 'plan.phases')]
  const ofPhases = phases.flatMap(({ firstDay, stopsPerDay, hours }, index) => {
    const field = `plan.phases.${index}`
    const before = phases[index - 1]
    return [
      ...(before !== undefined && before.firstDay >= firstDay
        ? [fault('phases_out_of_order', `${field}.firstDay`)]
        : []),
      ...(stopsPerDay.low > stopsPerDay.high ? [fault('stops_backwards', `${field}.stopsPerDay.low`)] : []),
      ...(hours.from >= hours.to ? [fault('hours_backwards', `${field}.hours.to`)] : []),
    ]
  })
  const last = phases.at(-1)
  return [
    ...ofPhases,
    ...(last?.stopsPerDay.low === 0
      ? [fault('no_stops', `plan.phases.${phases.length - 1}.stopsPerDay.low`)]
      : []),
    ...(last !== undefined && last.heldBack.length > 0
      ? [fault('never_served', `plan.phases.${phases.length - 1}.heldBack`)]
      : []),
    ...(reason.en.trim() === '' ? [fault('text_missing', 'plan.reason.en')] : []),
    ...(reason.fr.trim() === '' ? [fault('text_missing', 'plan.reason.fr')] : []),
  ]
}

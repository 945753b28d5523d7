import { type ValidationIssue, issue, type IssueKind } from './publish-request-issue.ts'
import type { PlanRequest } from './publish-request.ts'

export type PlanIssueKind = Extract<
  IssueKind,
  | 'no_phase'
  | 'phases_out_of_order'
  | 'stops_backwards'
  | 'hours_backwards'
  | 'no_stops'
  | 'never_served'
  | 'text_missing'
>

/**
 * The validation issues of a recovery plan. A plan without stops, or one that never serves a region, can be
 * confirmed: it means that no day can be given.
 */
export function planIssues({ phases, reason }: PlanRequest): ValidationIssue<PlanIssueKind>[] {
  if (phases.length === 0) return [issue('no_phase', 'plan.phases')]
  const ofPhases = phases.flatMap(({ firstDay, stopsPerDay, hours }, index) => {
    const field = `plan.phases.${index}`
    const before = phases[index - 1]
    return [
      ...(before !== undefined && before.firstDay >= firstDay
        ? [issue('phases_out_of_order', `${field}.firstDay`)]
        : []),
      ...(stopsPerDay.low > stopsPerDay.high ? [issue('stops_backwards', `${field}.stopsPerDay.low`)] : []),
      ...(hours.from >= hours.to ? [issue('hours_backwards', `${field}.hours.to`)] : []),
    ]
  })
  const last = phases.at(-1)
  return [
    ...ofPhases,
    ...(last?.stopsPerDay.low === 0 ? [issue('no_stops', `plan.phases.${phases.length - 1}.stopsPerDay.low`)] : []),
    ...(last !== undefined && last.heldBack.length > 0
      ? [issue('never_served', `plan.phases.${phases.length - 1}.heldBack`)]
      : []),
    ...(reason.en.trim() === '' ? [issue('text_missing', 'plan.reason.en')] : []),
    ...(reason.fr.trim() === '' ? [issue('text_missing', 'plan.reason.fr')] : []),
  ]
}

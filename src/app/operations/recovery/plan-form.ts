import { addDays, type Day, parseDay, type TimeOfDay } from '../../../domain/time/day.ts'
import { type PlanIssueKind, planIssues } from '../../../domain/publishing/plan-issues.ts'
import { needsConfirmation } from '../../../domain/publishing/publish-request-issue.ts'
import type { RecoveryPhase } from '../../../domain/recovery/recovery-plan.ts'
import type { Hours, Region } from '../../../domain/stores/store.ts'

/** A phase as typed. */
export interface PhaseForm {
  /** Identifies the phase while its day changes. */
  readonly key: string
  readonly firstDay: string
  readonly low: string
  readonly high: string
  readonly from: TimeOfDay
  readonly to: TimeOfDay
  readonly heldBack: readonly Region[]
}

/** Problems that prevent parsing. */
export type Unreadable = 'day_missing' | 'stops_unreadable'
export type PlanProblem = Unreadable | PlanIssueKind

/** The parsed plan. `phases` is null if parsing fails. Problems are keyed by path in a publish request. */
export interface PlanReading {
  readonly phases: readonly RecoveryPhase[] | null
  readonly rejected: Readonly<Record<string, PlanProblem>>
  /** Issues that can be confirmed. */
  readonly asked: Readonly<Record<string, PlanProblem>>
}

const MOST_STOPS = 100_000

export function formOf(phases: readonly RecoveryPhase[]): PhaseForm[] {
  return phases.map(({ firstDay, stopsPerDay, hours, heldBack }, index) => ({
    key: `${index} ${firstDay}`,
    firstDay,
    low: String(stopsPerDay.low),
    high: String(stopsPerDay.high),
    from: hours.from,
    to: hours.to,
    heldBack,
  }))
}

const USUAL: { readonly low: string; readonly high: string; readonly hours: Hours } = {
  low: '100',
  high: '200',
  hours: { from: '06:00', to: '22:00' },
}

/** Returns a copy of the last phase that begins one day later, or tomorrow at the earliest. */
export function nextPhase(phases: readonly PhaseForm[], today: Day, key: string): PhaseForm {
  const last = phases.at(-1)
  if (last === undefined) {
    const { low, high, hours } = USUAL
    return { key, firstDay: addDays(today, 1), low, high, ...hours, heldBack: [] }
  }
  const after = parseDay(last.firstDay) ?? today
  return { ...last, key, firstDay: addDays(after < today ? today : after, 1) }
}

export function readPlan(form: readonly PhaseForm[]): PlanReading {
  const read = form.map(readPhase)
  const rejected: Record<string, PlanProblem> = {}
  read.forEach(({ problems }, index) => {
    for (const [name, problem] of problems) rejected[`plan.phases.${index}.${name}`] = problem
  })
  const phases = read.flatMap(({ phase }) => phase ?? [])
  if (phases.length < form.length) return { phases: null, rejected, asked: {} }
  const asked: Record<string, PlanProblem> = {}
  for (const found of planIssues({ phases, reason: GIVEN })) {
    ;(needsConfirmation(found) ? asked : rejected)[found.field] = found.kind
  }
  return { phases, rejected, asked }
}

/** A stand-in: the reason is validated at publication. */
const GIVEN = { en: '.', fr: '.' }

function readPhase(form: PhaseForm): {
  readonly phase: RecoveryPhase | null
  readonly problems: readonly (readonly [string, Unreadable])[]
} {
  const firstDay = parseDay(form.firstDay)
  const [low, high] = [readStops(form.low), readStops(form.high)]
  const problems: (readonly [string, Unreadable])[] = []
  if (firstDay === null) problems.push(['firstDay', 'day_missing'])
  if (low === null) problems.push(['stopsPerDay.low', 'stops_unreadable'])
  if (high === null) problems.push(['stopsPerDay.high', 'stops_unreadable'])
  if (firstDay === null || low === null || high === null) return { phase: null, problems }
  const { from, to, heldBack } = form
  return { phase: { firstDay, stopsPerDay: { low, high }, hours: { from, to }, heldBack }, problems }
}

function readStops(text: string): number | null {
  if (!/^\d{1,6}$/.test(text.trim())) return null
  const stops = Number(text)
  return stops <= MOST_STOPS ? stops : null
}

/** Whether two plans are equal once parsed. */
export function isSamePlan(a: readonly PhaseForm[], b: readonly PhaseForm[]): boolean {
  const comparable = (form: readonly PhaseForm[]) =>
    JSON.stringify(
      form.map(({ firstDay, low, high, from, to, heldBack }) => [
        firstDay,
        Number(low),
        Number(high),
        from,
        to,
        heldBack.toSorted(),
      ]),
    )
  return comparable(a) === comparable(b)
}

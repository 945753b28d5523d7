import type { ResponseBody } from '../../client/send-request.ts'
import type { Day } from '../../../domain/time/day.ts'
import type { Tone } from '../../design/StatusIcon.tsx'

export type Launch = ResponseBody<'listPlannedLaunches'>['launches'][number]
export type LaunchState = Launch['outcome']['state']

export const LAUNCH_STATES = [
  'planned',
  'delayed',
  'moved',
  'launched',
] as const satisfies readonly LaunchState[]

export const LAUNCH_TONES: Readonly<Record<LaunchState, Tone>> = {
  planned: 'ahead',
  delayed: 'stop',
  moved: 'wait',
  launched: 'done',
}

/** The day that a launch has now; null where it has none. */
export function dayNow({ outcome }: Launch): Day | null {
  return outcome.state === 'delayed' ? null : outcome.day
}

/** Whether a launch no longer has the day that was planned. */
export function hasSlipped(launch: Launch): boolean {
  return dayNow(launch) !== launch.plannedDay
}

import type { ResponseBody } from '../../client/send-request.ts'
import type { Day } from '../../../domain/time/day.ts'
import type { Tone } from '../../design/StatusIcon.tsx'

export type Launch = ResponseBody<'listPlannedLaunches'>['launches'][number]
export type LaunchState = Launch['outcome']['state']

export const LAUNCH_STATES = ['planned', 'delayed', 'moved', 'launched'] as const satisfies readonly LaunchState[]

export const LAUNCH_TONES: Readonly<Record<LaunchState, Tone>> = {
  planned: 'ahead',
  delayed: 'stop',
  moved: 'wait',
  launched: 'done',
}

/** The current day of a launch, or null if it is delayed without a day. */
export function dayNow({ outcome }: Launch): Day | null {
  return outcome.state === 'delayed' ? null : outcome.day
}

/** Whether the launch has lost its planned day. */
export function hasSlipped(launch: Launch): boolean {
  return dayNow(launch) !== launch.plannedDay
}

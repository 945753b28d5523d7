import type { Clock } from '../src/api/host.ts'
import { epoch, fromEpoch, type Instant } from '../src/domain/time/instant.ts'
import type { Moment } from '../src/scenario/scenario.ts'
import type { Slot } from './slot.ts'

/** The demo clock's setting: its instant, when it was set (real milliseconds), and how often it was set. */
interface Setting {
  readonly at: Instant
  readonly setMs: number
  readonly epoch: number
}

/** Creates a clock that starts at a moment of the story and runs. `slot` stores its setting. */
export function createDemoClock(
  start: Instant,
  moments: readonly Moment[],
  slot: Slot<Setting>,
  realMs: () => number,
): Clock {
  const first: Setting = { at: start, setMs: realMs(), epoch: 0 }
  // Store the first setting: another tab, or this one after a reload, continues from it.
  if (slot.read() === null) slot.write(first)
  const setting = (): Setting => slot.read() ?? first
  return {
    now() {
      const { at, setMs } = setting()
      return fromEpoch(epoch(at) + Math.max(0, realMs() - setMs))
    },
    demo: {
      epoch: () => setting().epoch,
      moments,
      async move(to) {
        slot.write({ at: to, setMs: realMs(), epoch: setting().epoch + 1 })
      },
    },
  }
}

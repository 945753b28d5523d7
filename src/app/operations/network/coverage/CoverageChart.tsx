import { Line, LineChart, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import { dayOf, timeOf } from '../../../../domain/time/day.ts'
import { fromEpoch } from '../../../../domain/time/instant.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import type { CoverageAt } from './coverage.ts'
import { wholeHours } from './whole-hours.ts'

/** Stores that viewed and acknowledged the update over time. The full height is the whole audience. */
export function CoverageChart({ points, stores }: { points: readonly CoverageAt[]; stores: number }) {
  const format = useFormat()
  const [first, last] = [points[0]?.ms ?? 0, points.at(-1)?.ms ?? 0]
  const ticks = wholeHours(first, last)
  const tick = (ms: number): string => {
    const at = fromEpoch(ms)
    return timeOf(at) === '00:00' ? format.day(dayOf(at)) : format.time(at)
  }
  return (
    <ResponsiveContainer width="100%" height="100%">
      <LineChart data={[...points]} margin={{ top: 8, right: 16, bottom: 0, left: 0 }} accessibilityLayer={false}>
        <XAxis
          dataKey="ms"
          type="number"
          domain={[first, last]}
          ticks={[...ticks]}
          tickFormatter={tick}
          stroke="var(--edge)"
          minTickGap={28}
          tickLine={false}
        />
        <YAxis
          domain={[0, stores]}
          tickFormatter={(value: number) => format.number(value)}
          stroke="var(--edge)"
          width={48}
          tickLine={false}
          allowDecimals={false}
        />
        <Line
          dataKey="viewed"
          stroke="var(--info)"
          strokeWidth={3}
          isAnimationActive={false}
          dot={false}
          activeDot={false}
        />
        <Line
          dataKey="acknowledged"
          stroke="var(--go)"
          strokeWidth={3}
          strokeDasharray="6 4"
          isAnimationActive={false}
          dot={false}
          activeDot={false}
        />
      </LineChart>
    </ResponsiveContainer>
  )
}

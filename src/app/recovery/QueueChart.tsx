import { Area, ComposedChart, Line, ReferenceArea, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import { addDays, type Day } from '../../domain/time/day.ts'
import { useFormat } from '../i18n/use-format.ts'
import type { ResponseBody } from '../client/send-request.ts'

interface Point {
  readonly day: Day
  readonly waiting?: number
  readonly range?: readonly [low: number, high: number]
}

/** Waiting orders by day, and the forecast range of the clearance. Days without a forecast are empty. */
export function QueueChart({ queue }: { queue: ResponseBody<'getDeliveryQueue'> }) {
  const format = useFormat()
  const points = pointsOf(queue)
  const today = queue.history.at(-1)?.day
  const unknownFrom = isUnknown(queue) ? today : undefined
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ComposedChart data={points} margin={{ top: 8, right: 8, bottom: 0, left: 0 }} accessibilityLayer={false}>
        <XAxis
          dataKey="day"
          tickFormatter={(day: Day) => format.day(day)}
          stroke="var(--edge)"
          minTickGap={28}
          tickLine={false}
        />
        <YAxis
          tickFormatter={(value: number) => format.number(value)}
          stroke="var(--edge)"
          width={48}
          tickLine={false}
          allowDecimals={false}
        />
        {today !== undefined && <ReferenceLine x={today} stroke="var(--ink-2)" strokeDasharray="3 4" />}
        {unknownFrom !== undefined && (
          <ReferenceArea
            x1={unknownFrom}
            x2={points.at(-1)?.day ?? unknownFrom}
            fill="var(--line)"
            fillOpacity={0.45}
          />
        )}
        <Area
          dataKey="range"
          stroke="var(--info)"
          fill="var(--info-soft)"
          isAnimationActive={false}
          type="linear"
          dot={false}
          activeDot={false}
        />
        <Line
          dataKey="waiting"
          stroke="var(--wait)"
          strokeWidth={3}
          isAnimationActive={false}
          type="linear"
          dot={false}
          activeDot={false}
        />
      </ComposedChart>
    </ResponsiveContainer>
  )
}

const DAYS_AHEAD = [1, 2, 3, 4, 5]

/** Whether deliveries are disrupted and the published facts allow no forecast. */
function isUnknown({ forecast }: Pick<ResponseBody<'getDeliveryQueue'>, 'forecast'>): boolean {
  return forecast.kind === 'none' && forecast.because !== 'not_recovering'
}

function pointsOf({ history, forecast, waiting }: ResponseBody<'getDeliveryQueue'>): Point[] {
  const ahead = forecast.kind === 'clearance' ? forecast.days : []
  const past = history.map((each): Point => {
    // The range starts at the orders waiting now; the forecast's first entry is the end of today.
    const isLast = each === history.at(-1)
    return isLast && ahead.length > 0 ? { ...each, range: [waiting, waiting] } : each
  })
  const today = history.at(-1)?.day
  if (isUnknown({ forecast }) && today !== undefined) {
    // The days ahead are empty: the chart does not guess.
    return [...past, ...DAYS_AHEAD.map((count): Point => ({ day: addDays(today, count) }))]
  }
  const after = ahead.slice(1).map(({ day, low, high }): Point => ({ day, range: [low, high] }))
  return [...past, ...after]
}

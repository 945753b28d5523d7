import { Bar, BarChart, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import type { Day } from '../../../domain/time/day.ts'
import { useFormat } from '../../i18n/use-format.ts'
import type { Deliveries } from '../response-types.ts'

/** A stacked bar for each day: complete deliveries, and partial ones on top. */
export function DeliveriesChart({ days }: { days: Deliveries['days'] }) {
  const format = useFormat()
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart
        data={[...days]}
        margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
        accessibilityLayer={false}
        barCategoryGap="18%"
      >
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
        <Bar dataKey="delivered" stackId="day" fill="var(--go)" isAnimationActive={false} />
        <Bar dataKey="partly" stackId="day" fill="var(--wait-soft)" stroke="var(--wait)" isAnimationActive={false} />
      </BarChart>
    </ResponsiveContainer>
  )
}

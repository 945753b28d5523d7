import { Bar, BarChart, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import type { Day } from '../../../../domain/day.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import type { TopicAnswer } from './TopicTable.tsx'

/** How often a topic was asked on each day. */
export function DaysChart({ days }: { days: TopicAnswer['days'] }) {
  const format = useFormat()
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart data={[...days]} margin={{ top: 8, right: 8, bottom: 0, left: 0 }} accessibilityLayer={false}>
        <XAxis
          dataKey="day"
          tickFormatter={(day: Day) => format.day(day)}
          stroke="var(--edge)"
          minTickGap={28}
          tickLine={false}
        />
        <YAxis stroke="var(--edge)" width={40} tickLine={false} allowDecimals={false} />
        <Bar dataKey="asked" fill="var(--info)" isAnimationActive={false} />
      </BarChart>
    </ResponsiveContainer>
  )
}

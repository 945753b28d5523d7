import { Bar, BarChart, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import type { Day } from '../../../domain/time/day.ts'
import type { Region } from '../../../domain/stores/store.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { REGION_NAMES } from '../../phrasing/region-names.ts'
import type { TopicAnswer } from './TopicTable.tsx'

/** Questions about a topic per day. */
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

/** Unanswered and total questions per region. */
export function RegionsChart({ regions }: { regions: TopicAnswer['regions'] }) {
  const names = useTranslations(REGION_NAMES)
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart
        data={[...regions]}
        layout="vertical"
        margin={{ top: 8, right: 16, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <XAxis type="number" stroke="var(--edge)" tickLine={false} allowDecimals={false} />
        <YAxis
          type="category"
          dataKey="region"
          tickFormatter={(region: Region) => names[region]}
          stroke="var(--edge)"
          width={64}
          tickLine={false}
        />
        <Bar dataKey="unanswered" fill="var(--wait-soft)" stroke="var(--wait)" isAnimationActive={false} />
        <Bar dataKey="asked" fill="var(--info)" isAnimationActive={false} />
      </BarChart>
    </ResponsiveContainer>
  )
}

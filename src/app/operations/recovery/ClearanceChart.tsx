import { useMemo } from 'react'
import { useFormat } from '../../i18n/use-format.ts'
import styles from './Clearance.module.css'
import { drawClearance } from './clearance-points.ts'
import type { Places, WhatIf } from './use-what-if.ts'

/** Plain SVG instead of a chart library, because dragging a slider redraws it at every step. */
export function ClearanceChart({
  history,
  whatIf: { published, tried },
  isChanged,
}: {
  history: Places['history']
  whatIf: Pick<WhatIf, 'published' | 'tried'>
  isChanged: boolean
}) {
  const format = useFormat()
  const drawing = useMemo(() => drawClearance(history, published, tried), [history, published, tried])
  if (drawing === null) return null
  return (
    <svg className={styles['chart']} aria-hidden="true">
      <svg viewBox="0 0 1000 1000" preserveAspectRatio="none" width="100%" height="100%" overflow="visible">
        {drawing.levels.map(({ at }) => (
          <path key={at} d={`M0 ${at * 1000}H1000`} className={styles['level']} />
        ))}
        <path d={`M${drawing.now * 1000} 0V1000`} className={styles['now']} />
        {drawing.published && <path d={drawing.published} className={styles['published']} />}
        {isChanged && drawing.tried && <path d={drawing.tried} className={styles['tried']} />}
        <path d={drawing.history} className={styles['history']} />
      </svg>
      {drawing.levels.slice(1).map(({ waiting, at }) => (
        <text key={waiting} x="0" y={`${at * 100}%`} dy="-0.35em">
          {format.number(waiting)}
        </text>
      ))}
      {drawing.days.map(({ day, at }) => (
        <text key={day} x={`${at * 100}%`} y="100%" dy="1.5em" textAnchor={anchorOf(at)}>
          {format.day(day)}
        </text>
      ))}
    </svg>
  )
}

function anchorOf(at: number): 'start' | 'middle' | 'end' {
  if (at < 0.05) return 'start'
  return at > 0.92 ? 'end' : 'middle'
}

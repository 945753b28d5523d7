import { lazy, type ReactNode, Suspense } from 'react'
import type { Instant } from '../../../domain/time/instant.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { Card } from '../../design/Card.tsx'
import figures from '../../design/figures.module.css'
import { REGION_NAMES } from '../../phrasing/region-names.ts'
import { LazyInView } from '../../design/LazyInView.tsx'
import styles from './Topics.module.css'
import type { TopicAnswer } from './TopicTable.tsx'
import { TOPICS_TRANSLATIONS } from './topics-translations.ts'

const DaysChart = lazy(async () => ({ default: (await import('./TopicCharts.tsx')).DaysChart }))
const RegionsChart = lazy(async () => ({ default: (await import('./TopicCharts.tsx')).RegionsChart }))

/** Questions about a topic by day and region, as charts and tables. */
export function TopicFigures({ topic, asOf }: { topic: TopicAnswer; asOf: Instant }) {
  const t = useTranslations(TOPICS_TRANSLATIONS)
  const names = useTranslations(REGION_NAMES)
  const format = useFormat()
  return (
    <div className={styles['figures']}>
      <Card title={t.days}>
        <Figure chart={<DaysChart days={topic.days} />}>
          <table className={figures['table']}>
            <thead>
              <tr>
                <th scope="col">{t.day}</th>
                <th scope="col">{t.dayCount}</th>
              </tr>
            </thead>
            <tbody>
              {topic.days.map(({ day, asked }) => (
                <tr key={day}>
                  <th scope="row">{format.day(day, asOf)}</th>
                  <td>{format.number(asked)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Figure>
      </Card>
      <Card title={t.regions}>
        <Figure chart={<RegionsChart regions={topic.regions} />}>
          <table className={figures['table']}>
            <thead>
              <tr>
                <th scope="col">{t.region}</th>
                <th scope="col">{t.unanswered}</th>
                <th scope="col">{t.asked}</th>
              </tr>
            </thead>
            <tbody>
              {topic.regions.map(({ region, unanswered, asked }) => (
                <tr key={region}>
                  <th scope="row">{names[region]}</th>
                  <td>{format.number(unanswered)}</td>
                  <td>{format.number(asked)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Figure>
        <p className={styles['legend']}>
          <span>{t.unanswered}</span>
          <span className={styles['asked']}>{t.asked}</span>
        </p>
      </Card>
    </div>
  )
}

/** A chart, and a table of the same numbers for screen readers. */
function Figure({ chart, children }: { chart: ReactNode; children: ReactNode }) {
  const t = useTranslations(TOPICS_TRANSLATIONS)
  return (
    <>
      <LazyInView className={figures['chart']} aria-hidden="true">
        <Suspense>{chart}</Suspense>
      </LazyInView>
      <details>
        <summary>{t.table}</summary>
        {children}
      </details>
    </>
  )
}

import { lazy, Suspense, useMemo } from 'react'
import type { Instant } from '../../../../domain/time/instant.ts'
import { useTranslations } from '../../../i18n/language.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import { Card } from '../../../design/Card.tsx'
import figures from '../../../design/figures.module.css'
import type { Coverage } from '../../response-types.ts'
import { type CoverageCounts, coverageOverTime } from './coverage.ts'
import { COVERAGE_TRANSLATIONS } from './coverage-translations.ts'
import styles from './Coverage.module.css'

const CoverageChart = lazy(async () => ({ default: (await import('./CoverageChart.tsx')).CoverageChart }))

/** A chart of the coverage since publication, with the current counts as text. */
export function CoverageOverTime(props: {
  stores: Coverage['stores']
  since: Instant
  counts: CoverageCounts
  asOf: Instant
}) {
  const { stores, since, counts, asOf } = props
  const t = useTranslations(COVERAGE_TRANSLATIONS)
  const format = useFormat()
  const points = useMemo(() => coverageOverTime(stores, since, asOf), [stores, since, asOf])
  const [viewed, acknowledged, all] = [counts.viewed, counts.acknowledged, counts.stores].map(format.number)
  return (
    <Card title={t.time}>
      <p>{t.summary(viewed ?? '', acknowledged ?? '', all ?? '')}</p>
      <div className={figures['chart']} aria-hidden="true">
        <Suspense>
          <CoverageChart points={points} stores={counts.stores} />
        </Suspense>
      </div>
      <p className={styles['legend']}>
        <span>{t.viewedLine}</span>
        <span className={styles['acknowledged']}>{t.acknowledgedLine}</span>
      </p>
    </Card>
  )
}

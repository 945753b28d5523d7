import { useMemo } from 'react'
import type { Instant } from '../../../../domain/time/instant.ts'
import { useTranslations } from '../../../i18n/language.tsx'
import { AsOf } from '../../../design/AsOf.tsx'
import board from '../../../design/Board.module.css'
import type { Coverage, OperationsIncident, StoreRow } from '../../response-types.ts'
import { Figures } from '../Figures.tsx'
import columns from '../NetworkContent.module.css'
import { coverageByRegion, coverageOf } from './coverage.ts'
import { COVERAGE_TRANSLATIONS } from './coverage-translations.ts'
import { CoverageOverTime } from './CoverageOverTime.tsx'
import { NotViewed } from './NotViewed.tsx'
import { RegionTable } from './RegionTable.tsx'
import { UpdateOf } from './UpdateOf.tsx'
import { useShare } from './use-share.ts'

/** The coverage of an update. `rows` and `incidents` are null until loaded; the counts do not wait. */
export function CoverageContent(props: {
  coverage: Coverage
  rows: readonly StoreRow[] | null
  incidents: readonly OperationsIncident[] | null
  asOf: Instant
}) {
  const { coverage, rows, incidents, asOf } = props
  const t = useTranslations(COVERAGE_TRANSLATIONS)
  const share = useShare()
  const { stores } = coverage
  const counts = coverageOf(stores)
  const byId = useMemo(() => rows && new Map(rows.map((row) => [row.id, row])), [rows])
  const incident = incidents?.find(({ updates }) => updates.some(({ id }) => id === coverage.updateId))
  const update = incident?.updates.find(({ id }) => id === coverage.updateId)
  const figures = [
    { key: 'stores', label: t.stores, tone: null, count: counts.stores },
    {
      key: 'viewed',
      label: t.viewed,
      tone: 'done' as const,
      count: counts.viewed,
      share: share(counts.viewed, counts.stores),
    },
    {
      key: 'acknowledged',
      label: t.acknowledged,
      tone: 'done' as const,
      count: counts.acknowledged,
      share: share(counts.acknowledged, counts.stores),
    },
    {
      key: 'not_viewed',
      label: t.notViewed,
      tone: 'stop' as const,
      count: counts.notViewed,
      share: share(counts.notViewed, counts.stores),
    },
  ]
  return (
    <>
      {incident && update && <UpdateOf incident={incident} update={update} asOf={asOf} />}
      <section className={board['board']} aria-label={t.board}>
        <Figures figures={figures} label={t.board}>
          <AsOf asOf={asOf} />
        </Figures>
      </section>
      {stores.length === 0 && <p>{t.none}</p>}
      {stores.length > 0 && (
        <div className={columns['columns']}>
          {byId && <RegionTable regions={coverageByRegion(stores, byId)} />}
          {update && <CoverageOverTime stores={stores} since={update.publishedAt} counts={counts} asOf={asOf} />}
        </div>
      )}
      {stores.length > 0 && byId && <NotViewed stores={stores} rows={byId} asOf={asOf} />}
    </>
  )
}

import { memo } from 'react'
import { Link } from 'wouter'
import type { Instant } from '../../../domain/time/instant.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { addressOf } from '../../routes.ts'
import { AsOf } from '../../design/AsOf.tsx'
import { type NetworkHeadline, networkHeadlineOf } from '../../../domain/status/network-headline.ts'
import { StatusIcon, type Tone } from '../../design/StatusIcon.tsx'
import board from '../../design/Board.module.css'
import tones from '../../design/tones.module.css'
import type { OperationsOverview, StoreRow } from '../response-types.ts'
import { SUMMARY_TONES } from '../../phrasing/summary-tones.ts'
import { countSummaryKinds } from './summary-kinds.ts'
import { type Figure, Figures } from './Figures.tsx'
import { NETWORK_TRANSLATIONS } from './network-translations.ts'
import styles from './NetworkBoard.module.css'
import { hasReceipt } from './store-entries.ts'

/** Counts of stores by delivery outlook and by receipt. Each number filters the table of stores. */
export const NetworkBoard = memo(function NetworkBoard(props: {
  rows: readonly StoreRow[]
  promises: OperationsOverview['promises']
  /** The page's query string, without search text and sort order. */
  current: string
  asOf: Instant
}) {
  const { rows, promises, current, asOf } = props
  const t = useTranslations(NETWORK_TRANSLATIONS)
  const format = useFormat()
  const { kind, stores } = networkHeadlineOf(rows)
  const tone = HEADLINE_TONES[kind]
  const counted = countSummaryKinds(rows)
  const [next] = promises
  const updates = [...new Set(rows.flatMap(({ update }) => (update === null ? [] : [update.id])))]
  const how: readonly Figure[] = [
    { key: 'all', label: t.board.stores, tone: null, count: rows.length, show: {} },
    ...counted.map(({ summaryKind, count }) => ({
      key: summaryKind,
      label: t.summaryKinds[summaryKind],
      tone: SUMMARY_TONES[summaryKind],
      count,
      show: { summaryKinds: [summaryKind] },
    })),
    {
      key: 'orders',
      label: t.board.openOrders,
      tone: null,
      count: rows.reduce((sum, { openOrders }) => sum + openOrders, 0),
      show: { openOrders: true },
    },
  ]
  const receiptFigures: readonly Figure[] = (
    [
      ['viewed', t.board.viewed, 'done'],
      ['acknowledged', t.board.acknowledged, 'done'],
      ['not_viewed', t.board.notViewed, 'stop'],
    ] as const
  ).map(([receipt, label, tone]) => ({
    key: receipt,
    label,
    tone,
    count: rows.filter((row) => hasReceipt(row, receipt)).length,
    show: { receipt },
  }))
  return (
    <section className={board['board']} aria-label={t.board.title}>
      <div className={styles['head']}>
        <p className={`${board['word']} ${tones[tone]}`}>
          <StatusIcon tone={tone} size={16} />
          {format.count(stores, t.board.headlines[kind])}
        </p>
        <p className={styles['promise']}>
          {next && <>{(next.overdue ? t.board.late : t.board.promised)(format.by(next.by, asOf))} · </>}
          <AsOf asOf={asOf} />
        </p>
      </div>
      <Figures figures={how} label={t.board.outlook} current={current} />
      {updates.length === 0 ? (
        <p className={styles['none']}>{t.board.noUpdate}</p>
      ) : (
        <>
          <Figures figures={receiptFigures} label={t.board.update} current={current}>
            {updates.map((id) => (
              <Link key={id} href={addressOf('coverage', { updateId: id })}>
                {t.board.coverage}
              </Link>
            ))}
          </Figures>
        </>
      )}
    </section>
  )
})

const HEADLINE_TONES: Readonly<Record<NetworkHeadline['kind'], Tone>> = {
  paused: 'stop',
  paused_in_part: 'stop',
  recovering: 'wait',
  overdue: 'stop',
  not_confirmed: 'unknown',
  late: 'wait',
  on_schedule: 'sure',
}

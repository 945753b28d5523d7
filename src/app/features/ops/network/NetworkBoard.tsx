import { memo } from 'react'
import { Link } from 'wouter'
import type { Instant } from '../../../../domain/instant.ts'
import { useTexts } from '../../../i18n/language.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import { opsPages } from '../ops-pages.ts'
import { AsOf } from '../../../ui/AsOf.tsx'
import { StatusIcon, type Tone } from '../../../ui/StatusIcon.tsx'
import board from '../../../ui/Board.module.css'
import tones from '../../../ui/tones.module.css'
import type { Desk, StoreRow } from './answers.ts'
import { GLANCE_TONES } from '../../../ui/glance-tones.ts'
import { countGlances } from './glances.ts'
import { type Figure, Figures } from './Figures.tsx'
import { NETWORK_TEXTS } from './network-texts.ts'
import styles from './NetworkBoard.module.css'
import { hasReach } from './store-entries.ts'

/** The board of numbers: how many stores stand where, and how many have been told. Each number leads to its stores. */
export const NetworkBoard = memo(function NetworkBoard(props: {
  rows: readonly StoreRow[]
  promises: Desk['promises']
  /** The search of the address, without text and order. */
  current: string
  asOf: Instant
}) {
  const { rows, promises, current, asOf } = props
  const texts = useTexts(NETWORK_TEXTS)
  const format = useFormat()
  const state = stateOf(rows)
  const counted = countGlances(rows)
  const [next] = promises
  const updates = [...new Set(rows.flatMap(({ update }) => (update === null ? [] : [update.id])))]
  const how: readonly Figure[] = [
    { key: 'all', label: texts.board.stores, tone: null, count: rows.length, show: {} },
    ...counted.map(({ glance, count }) => ({
      key: glance,
      label: texts.glances[glance],
      tone: GLANCE_TONES[glance],
      count,
      show: { glances: [glance] },
    })),
    {
      key: 'orders',
      label: texts.board.openOrders,
      tone: null,
      count: rows.reduce((sum, { openOrders }) => sum + openOrders, 0),
      show: { openOrders: true },
    },
  ]
  const told: readonly Figure[] = (
    [
      ['shown', texts.board.shown, 'done'],
      ['acknowledged', texts.board.acknowledged, 'done'],
      ['not_shown', texts.board.notShown, 'stop'],
    ] as const
  ).map(([reach, label, tone]) => ({
    key: reach,
    label,
    tone,
    count: rows.filter((row) => hasReach(row, reach)).length,
    show: { reach },
  }))
  return (
    <section className={board['board']} aria-label={texts.board.title}>
      <div className={styles['head']}>
        <p className={`${board['word']} ${tones[state.tone]}`}>
          <StatusIcon tone={state.tone} size={16} />
          {texts.board[state.word]}
        </p>
        <p className={styles['promise']}>
          {next && (
            <>{(next.overdue ? texts.board.late : texts.board.promised)(format.by(next.by, asOf))} · </>
          )}
          <AsOf asOf={asOf} />
        </p>
      </div>
      <Figures figures={how} label={texts.board.outlook} current={current} />
      {updates.length === 0 ? (
        <p className={styles['none']}>{texts.board.noUpdate}</p>
      ) : (
        <>
          <Figures figures={told} label={texts.board.update} current={current}>
            {updates.map((id) => (
              <Link key={id} href={opsPages.coverage(id)}>
                {texts.board.coverage}
              </Link>
            ))}
          </Figures>
        </>
      )}
    </section>
  )
})

/** What the rows say of the whole. */
function stateOf(rows: readonly StoreRow[]): {
  readonly tone: Tone
  readonly word: 'paused' | 'partly' | 'recovering' | 'normal'
} {
  const paused = rows.filter(({ glance }) => GLANCE_TONES[glance] === 'stop').length
  if (paused > 0) return { tone: 'stop', word: paused === rows.length ? 'paused' : 'partly' }
  const waits = rows.some(({ glance }) => glance === 'in_line')
  return waits ? { tone: 'wait', word: 'recovering' } : { tone: 'sure', word: 'normal' }
}

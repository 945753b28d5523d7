import { REGIONS } from '../../../domain/stores/store.ts'
import { countMoves, type Move, type MoveKind } from '../../../domain/recovery/what-if.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { Card } from '../../design/Card.tsx'
import { REGION_NAMES } from '../../phrasing/region-names.ts'
import styles from './Recovery.module.css'
import { RECOVERY_TRANSLATIONS } from './recovery-translations.ts'
import type { Places, QueuedStore } from './use-what-if.ts'

const FROM_A_DAY: readonly MoveKind[] = ['earlier', 'same', 'later', 'lost']
const FROM_NONE: readonly MoveKind[] = ['given', 'none']

/** How many stores move earlier or later, by region. */
export function Moves({ moves, regions }: { moves: readonly Move<QueuedStore>[]; regions: Places['regions'] }) {
  const t = useTranslations(RECOVERY_TRANSLATIONS)
  const regionNames = useTranslations(REGION_NAMES)
  const format = useFormat()
  const all = countMoves(moves)
  const hadDays = FROM_A_DAY.some((kind) => all[kind] > 0)
  const fromNone = FROM_NONE.filter((kind) => all[kind] > 0)
  const kinds = hadDays || fromNone.length === 0 ? [...FROM_A_DAY, ...fromNone] : FROM_NONE
  const rows = REGIONS.map((region) => ({
    region,
    waiting: regions.find((each) => each.region === region)?.earliest.length ?? 0,
    counts: countMoves(moves.filter(({ store }) => store.region === region)),
  }))
  return (
    <Card title={t.movesTitle}>
      <table className={styles['counts']}>
        <thead>
          <tr>
            <th scope="col">{t.region}</th>
            <th scope="col">{t.ordersWaiting}</th>
            {kinds.map((kind) => (
              <th key={kind} scope="col">
                {t.moves[kind]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ region, waiting, counts }) => (
            <tr key={region}>
              <th scope="row">{regionNames[region]}</th>
              <td>{format.number(waiting)}</td>
              {kinds.map((kind) => (
                <td key={kind}>{format.number(counts[kind])}</td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t.allStores(format.number(moves.length))}</th>
            <td>{format.number(rows.reduce((sum, { waiting }) => sum + waiting, 0))}</td>
            {kinds.map((kind) => (
              <td key={kind}>{format.number(all[kind])}</td>
            ))}
          </tr>
        </tfoot>
      </table>
    </Card>
  )
}

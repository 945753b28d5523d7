import { useEffect, useState } from 'react'
import type { DayRange } from '../../../domain/recovery/forecast.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { countMoves } from '../../../domain/recovery/what-if.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { RECOVERY_TRANSLATIONS } from './recovery-translations.ts'
import styles from './Summary.module.css'
import type { WhatIf } from './use-what-if.ts'

const SETTLES_MS = 800

/** The last delivery day under the published and the edited plan, and the number of stores that move. */
export function Summary(props: {
  whatIf: WhatIf
  isChanged: boolean
  /** If false, the last valid plan is shown. */
  isReadable: boolean
  asOf: Instant
}) {
  const { whatIf, isChanged, isReadable, asOf } = props
  const t = useTranslations(RECOVERY_TRANSLATIONS)
  const format = useFormat()
  const { published, lastWas, lastNow, moves } = whatIf
  const counts = countMoves(moves)
  const words = (range: DayRange | null) => (range === null ? t.noDay : format.range(range, asOf))
  const differs = isChanged && published !== null && words(lastWas) !== words(lastNow)
  const tiles = [
    // A first plan moves no store earlier: it gives them a day.
    published === null ? (['given', counts.given] as const) : (['earlier', counts.earlier + counts.given] as const),
    ['same', counts.same + counts.none],
    ['later', counts.later],
    ['lost', counts.lost],
  ] as const
  const inWords = tiles.map(([kind, count]) => `${format.number(count)} ${t.moves[kind]}`)
  return (
    <section className={styles['board']} aria-label={t.summary}>
      <div className={styles['last']}>
        <h2>{isReadable ? t.lastServed : t.lastReadable}</h2>
        <p>
          {differs && (
            <>
              <del>{words(lastWas)}</del> <span aria-hidden="true">→</span>{' '}
            </>
          )}
          <ins>{words(lastNow)}</ins>
        </p>
      </div>
      <dl className={styles['tiles']}>
        {tiles.map(([kind, count]) => (
          <div key={kind} className={count > 0 ? styles[kind] : undefined}>
            <dt>{t.moves[kind]}</dt>
            <dd>{format.number(count)}</dd>
          </div>
        ))}
      </dl>
      <Settled words={differs || isChanged ? t.settled(words(lastNow), format.list(inWords)) : ''} />
    </section>
  )
}

/** Announces the result once the values settle, because a drag makes many changes. */
function Settled({ words }: { words: string }) {
  const [announcement, setAnnouncement] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setAnnouncement(words), SETTLES_MS)
    return () => clearTimeout(timer)
  }, [words])
  return <output className={styles['announcement']}>{announcement}</output>
}

import { useState } from 'react'
import type { Instant } from '../../../domain/time/instant.ts'
import { type Move, slipsOf } from '../../../domain/recovery/what-if.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { Button } from '../../design/Button.tsx'
import { Card } from '../../design/Card.tsx'
import { REGION_NAMES } from '../../phrasing/region-names.ts'
import styles from './Recovery.module.css'
import { RECOVERY_TRANSLATIONS } from './recovery-translations.ts'
import type { QueuedStore } from './use-what-if.ts'

const FIRST_SHOWN = 10
const MORE = 50

/** Stores whose delivery would move later or lose its day, largest delay first. */
export function Slips({ moves, asOf }: { moves: readonly Move<QueuedStore>[]; asOf: Instant }) {
  const t = useTranslations(RECOVERY_TRANSLATIONS)
  const regionNames = useTranslations(REGION_NAMES)
  const format = useFormat()
  const [shown, setShown] = useState(FIRST_SHOWN)
  const slips = slipsOf(moves)
  const left = slips.length - shown
  return (
    <Card title={t.slips(format.number(slips.length))}>
      {slips.length === 0 ? (
        <p>{t.nobodySlips}</p>
      ) : (
        <>
          <p className={styles['note']}>{t.slipsShown}</p>
          <table className={styles['slips']}>
            <thead>
              <tr>
                <th scope="col">{t.store}</th>
                <th scope="col">{t.was}</th>
                <th scope="col">{t.now}</th>
              </tr>
            </thead>
            <tbody>
              {slips.slice(0, shown).map(({ store, was, now }) => (
                <tr key={store.id}>
                  <th scope="row">
                    {store.name}{' '}
                    <small>
                      {store.place}, {regionNames[store.region]}
                    </small>
                  </th>
                  <td>
                    <del>{was === null ? t.noDay : format.range(was, asOf)}</del>
                  </td>
                  <td>{now === null ? t.noDay : format.range(now, asOf)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {left > 0 && (
            <Button quiet onClick={() => setShown(shown + MORE)}>
              {t.showMore(format.number(Math.min(MORE, left)), format.number(left))}
            </Button>
          )}
        </>
      )}
    </Card>
  )
}

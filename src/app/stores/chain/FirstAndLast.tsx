import { useMemo } from 'react'
import { Link } from 'wouter'
import type { Instant } from '../../../domain/time/instant.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { addressOf } from '../../routes.ts'
import { Card } from '../../design/Card.tsx'
import type { StoreInList } from './answers.ts'
import { CHAIN_TRANSLATIONS } from './chain-translations.ts'
import { expectedText } from './chain-text.ts'
import styles from './FirstAndLast.module.css'
import { firstAndLast, type Waiting } from './first-and-last.ts'
import { usePhrasing } from '../../phrasing/use-phrasing.ts'

/** The most names shown; the list below shows all stores in order. */
const NAMED = 3

/** Shows which store is served first and which last, as far as this is certain. */
export function FirstAndLast({ stores, asOf }: { stores: readonly StoreInList[]; asOf: Instant }) {
  const t = useTranslations(CHAIN_TRANSLATIONS)
  const { format } = usePhrasing(asOf)
  const result = useMemo(() => firstAndLast(stores), [stores])
  if (result.kind === 'nothing_to_order') return null
  return (
    <Card title={t.order}>
      {result.kind === 'not_known' ? (
        <p>{t.orderNotKnown}</p>
      ) : (
        <>
          <dl className={styles['ends']}>
            <EndOfLine label={t.first} end={result.first} asOf={asOf} />
            <EndOfLine label={t.last} end={result.last} asOf={asOf} />
          </dl>
          {result.unknown > 0 && <p className={styles['unknown']}>{format.count(result.unknown, t.unknown)}</p>}
        </>
      )}
    </Card>
  )
}

function EndOfLine({ label, end, asOf }: { label: string; end: readonly Waiting[]; asOf: Instant }) {
  const t = useTranslations(CHAIN_TRANSLATIONS)
  const phrasing = usePhrasing(asOf)
  return (
    <div>
      <dt>
        {label}
        {end.length > 1 && ` · ${t.oneOf(phrasing.format.number(end.length))}`}
      </dt>
      {end.slice(0, NAMED).map(({ store, expected }) => (
        <dd key={store.id}>
          <Link href={addressOf('store', { storeId: store.id })}>{store.name}</Link>{' '}
          <span className={styles['when']}>{expectedText(expected, t, phrasing)}</span>
        </dd>
      ))}
      {end.length > NAMED && <dd className={styles['when']}>{phrasing.format.count(end.length - NAMED, t.others)}</dd>}
    </div>
  )
}

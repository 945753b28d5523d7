import { memo } from 'react'
import { Link } from 'wouter'
import type { Instant } from '../../../domain/time/instant.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { addressOf } from '../../routes.ts'
import { Card } from '../../design/Card.tsx'
import { StatusIcon } from '../../design/StatusIcon.tsx'
import type { StoreInList } from './answers.ts'
import { CHAIN_TRANSLATIONS } from './chain-translations.ts'
import { groupSentence, rowDetail } from './chain-text.ts'
import { toneOf } from '../../phrasing/outlook-text.ts'
import type { StoreGroup } from './store-groups.ts'
import styles from './StoreGroupCard.module.css'
import tones from '../../design/tones.module.css'
import { usePhrasing } from '../../phrasing/use-phrasing.ts'
import { HEADLINE_TRANSLATIONS } from '../../phrasing/headline-translations.ts'

/** The stores of one outlook: their common sentence, then the details of each store. */
export function StoreGroupCard({ group, asOf }: { group: StoreGroup; asOf: Instant }) {
  const t = useTranslations(CHAIN_TRANSLATIONS)
  const { words } = useTranslations(HEADLINE_TRANSLATIONS)
  const phrasing = usePhrasing(asOf)
  const { outlook, entries } = group
  return (
    <Card
      title={
        <span className={`${styles['title']} ${tones[toneOf(outlook)]}`}>
          <StatusIcon tone={toneOf(outlook)} size={16} />
          {words[outlook]} · {phrasing.format.number(entries.length)}
        </span>
      }
    >
      <p className={styles['sentence']}>{groupSentence(group, t, phrasing)}</p>
      <ul className={styles['stores']}>
        {entries.map(({ store }) => (
          <StoreRow key={store.id} store={store} asOf={asOf} />
        ))}
      </ul>
    </Card>
  )
}

// Memoized: typing in the search changes which rows are shown, but not their content.
const StoreRow = memo(function StoreRow({ store, asOf }: { store: StoreInList; asOf: Instant }) {
  const t = useTranslations(CHAIN_TRANSLATIONS)
  const phrasing = usePhrasing(asOf)
  return (
    <li>
      <h3 className={styles['name']}>
        <Link href={addressOf('store', { storeId: store.id })}>{store.name}</Link>
      </h3>
      <p className={styles['facts']}>
        {store.place} · {store.licence}
      </p>
      <p>{rowDetail(store, t, phrasing)}</p>
    </li>
  )
})

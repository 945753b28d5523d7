import { memo } from 'react'
import { Link } from 'wouter'
import type { Instant } from '../../../domain/time/instant.ts'
import { useTexts } from '../../i18n/language.tsx'
import { pages } from '../../pages.ts'
import { Card } from '../../design/Card.tsx'
import { StatusIcon } from '../../design/StatusIcon.tsx'
import type { StoreInList } from './answers.ts'
import { CHAIN_TEXTS } from './chain-texts.ts'
import { groupSentence, rowDetail } from './chain-words.ts'
import { toneOf } from '../../phrasing/outlook-words.ts'
import type { StoreGroup } from './store-groups.ts'
import styles from './StoreGroupCard.module.css'
import tones from '../../design/tones.module.css'
import { useSpeech } from '../../phrasing/use-speech.ts'
import { HEADLINE_TEXTS } from '../../phrasing/headline-texts.ts'

/** The stores of one outlook: what is true of all of them once, and then what differs. */
export function StoreGroupCard({ group, asOf }: { group: StoreGroup; asOf: Instant }) {
  const texts = useTexts(CHAIN_TEXTS)
  const { words } = useTexts(HEADLINE_TEXTS)
  const speech = useSpeech(asOf)
  const { outlook, entries } = group
  return (
    <Card
      title={
        <span className={`${styles['title']} ${tones[toneOf(outlook)]}`}>
          <StatusIcon tone={toneOf(outlook)} size={16} />
          {words[outlook]} · {speech.format.number(entries.length)}
        </span>
      }
    >
      <p className={styles['sentence']}>{groupSentence(group, texts, speech)}</p>
      <ul className={styles['stores']}>
        {entries.map(({ store }) => (
          <StoreRow key={store.id} store={store} asOf={asOf} />
        ))}
      </ul>
    </Card>
  )
}

// A key pressed in the search changes which rows stand here, and none of them.
const StoreRow = memo(function StoreRow({ store, asOf }: { store: StoreInList; asOf: Instant }) {
  const texts = useTexts(CHAIN_TEXTS)
  const speech = useSpeech(asOf)
  return (
    <li>
      <h3 className={styles['name']}>
        <Link href={pages.store(store.id)}>{store.name}</Link>
      </h3>
      <p className={styles['facts']}>
        {store.place} · {store.licence}
      </p>
      <p>{rowDetail(store, texts, speech)}</p>
    </li>
  )
})

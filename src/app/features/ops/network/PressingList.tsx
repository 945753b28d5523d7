import { memo } from 'react'
import { Link } from 'wouter'
import type { Instant } from '../../../../domain/instant.ts'
import { useBilingual, useTexts } from '../../../i18n/language.tsx'
import { oneStop } from '../../../i18n/one-stop.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { opsPages } from '../ops-pages.ts'
import { StatusIcon, type Tone } from '../../../ui/StatusIcon.tsx'
import tones from '../../../ui/tones.module.css'
import type { Desk, StoreRow } from './answers.ts'
import { reachesStore } from './incident-stores.ts'
import { NETWORK_TEXTS } from './network-texts.ts'
import { type Pressing, pressingAt } from './pressing.ts'
import styles from './PressingList.module.css'
import { StoresLink } from './StoresLink.tsx'

/** What cannot wait, before all else, each with the way to say something. */
export const PressingList = memo(function PressingList(props: {
  desk: Desk
  rows: readonly StoreRow[]
  asOf: Instant
}) {
  const { desk, rows, asOf } = props
  const texts = useTexts(NETWORK_TEXTS).pressing
  const all = pressingAt(desk, asOf)
  if (all.length === 0) return null
  return (
    <section aria-label={texts.title}>
      <ul className={styles['list']}>
        {/* The first of an incident is its most pressing; what else there is of it follows in the same breath. */}
        {[...Map.groupBy(all, ({ incident }) => incident.id)].map(([id, own]) => (
          <PressingItem key={id} all={own} rows={rows} asOf={asOf} />
        ))}
      </ul>
    </section>
  )
})

function PressingItem(props: { all: readonly Pressing[]; rows: readonly StoreRow[]; asOf: Instant }) {
  const { all, rows, asOf } = props
  const texts = useTexts(NETWORK_TEXTS).pressing
  const inLanguage = useBilingual()
  const format = useFormat()
  const [pressing] = all
  if (pressing === undefined) return null
  const { incident, kind } = pressing
  const tone = all.some((each) => toneOf(each) === 'stop') ? 'stop' : 'wait'
  const title = inLanguage(incident.title)
  const told = rows.filter((row) => reachesStore(incident, row)).length
  return (
    <li className={`${styles['item']} ${tones[tone]}`}>
      <div className={styles['words']}>
        <p className={styles['word']}>
          <StatusIcon tone={tone} size={14} />
          {texts.words[kind]}
        </p>
        <h2 className={styles['title']}>{title}</h2>
        <p>
          {all.map(sentenceOf).join(' ')}{' '}
          <StoresLink show={{ incidentId: incident.id }}>{texts.stores(format.number(told))}</StoresLink>
        </p>
      </div>
      <Link href={opsPages.postOf(incident.id)} className={styles['post']} aria-label={texts.postOf(title)}>
        {texts.post}
      </Link>
    </li>
  )

  function sentenceOf(pressing: Pressing): string {
    switch (pressing.kind) {
      case 'overdue':
        return oneStop(texts.overdue(format.by(pressing.by, asOf)))
      case 'soon':
        return oneStop(texts.soon(format.by(pressing.by, asOf), format.age(pressing.by, asOf)))
      case 'forgotten':
        return texts.forgotten(format.number(pressing.hours), format.age(pressing.since, asOf))
    }
  }
}

/** Half a day of silence is as bad as a broken promise. */
function toneOf(pressing: Pressing): Tone {
  const isBad = pressing.kind === 'forgotten' ? pressing.hours >= 12 : pressing.kind === 'overdue'
  return isBad ? 'stop' : 'wait'
}

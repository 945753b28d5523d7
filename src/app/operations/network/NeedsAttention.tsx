import { memo } from 'react'
import { Link } from 'wouter'
import type { Instant } from '../../../domain/time/instant.ts'
import { isolated } from '../../i18n/isolated.ts'
import { useBilingual, useTranslations } from '../../i18n/language.tsx'
import { oneStop } from '../../i18n/one-stop.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { addressOf } from '../../routes.ts'
import type { Tone } from '../../design/StatusIcon.tsx'
import type { OperationsOverview, StoreRow } from '../response-types.ts'
import { Attention } from './Attention.tsx'
import { concernsStore } from './incident-stores.ts'
import { NETWORK_TRANSLATIONS } from './network-translations.ts'
import { type AttentionItem, attentionItemsAt } from './attention-items.ts'
import styles from './NeedsAttention.module.css'
import { StoresLink } from './StoresLink.tsx'

/** What needs attention, most urgent first, each with a link to write an update. */
export const NeedsAttention = memo(function NeedsAttention(props: {
  overview: OperationsOverview
  rows: readonly StoreRow[]
  asOf: Instant
}) {
  const { overview, rows, asOf } = props
  const t = useTranslations(NETWORK_TRANSLATIONS).needsAttention
  const all = attentionItemsAt(overview, asOf)
  if (all.length === 0) return null
  return (
    <section aria-label={t.title}>
      <ul className={styles['list']}>
        {/* One entry per incident: its most urgent item first, the others in the same paragraph. */}
        {[...Map.groupBy(all, ({ incident }) => incident.id)].map(([id, own]) => (
          <AttentionEntry key={id} all={own} rows={rows} asOf={asOf} />
        ))}
      </ul>
    </section>
  )
})

function AttentionEntry(props: { all: readonly AttentionItem[]; rows: readonly StoreRow[]; asOf: Instant }) {
  const { all, rows, asOf } = props
  const t = useTranslations(NETWORK_TRANSLATIONS).needsAttention
  const inLanguage = useBilingual()
  const format = useFormat()
  const [item] = all
  if (item === undefined) return null
  const { incident, kind } = item
  const tone = all.some((each) => toneOf(each) === 'stop') ? 'stop' : 'wait'
  const title = inLanguage(incident.title)
  const concerned = rows.filter((row) => concernsStore(incident, row)).length
  return (
    <li>
      <Attention
        tone={tone}
        word={t.words[kind]}
        action={
          <Link
            href={addressOf('publish', {}, { incident: incident.id })}
            className={styles['publish']}
            aria-label={t.publishOf(isolated(title))}
          >
            {t.publish}
          </Link>
        }
      >
        <h2 className={styles['title']}>{title}</h2>
        <p>
          {all.map(sentenceOf).join(' ')}{' '}
          <StoresLink show={{ incidentId: incident.id }}>{format.count(concerned, t.stores)}</StoresLink>
        </p>
      </Attention>
    </li>
  )

  function sentenceOf(item: AttentionItem): string {
    switch (item.kind) {
      case 'overdue':
        return oneStop(t.overdue(format.by(item.by, asOf)))
      case 'soon':
        return oneStop(t.soon(format.by(item.by, asOf), format.age(item.by, asOf)))
      case 'begins':
        return oneStop(t.begins(format.moment(item.by, asOf), format.age(item.by, asOf)))
      case 'ends':
        return oneStop(t.ends(format.moment(item.by, asOf), format.age(item.by, asOf)))
      case 'over':
        return oneStop(t.over(format.moment(item.by, asOf)))
      case 'stale':
        return t.stale(format.number(item.hours), format.age(item.since, asOf))
    }
  }
}

/** An incident stale for 12 hours is as severe as an overdue promise. */
function toneOf(item: AttentionItem): Tone {
  const isBad = item.kind === 'stale' ? item.hours >= 12 : item.kind === 'overdue' || item.kind === 'over'
  return isBad ? 'stop' : 'wait'
}

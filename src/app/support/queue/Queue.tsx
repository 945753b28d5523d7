import { useState } from 'react'
import { Link } from 'wouter'
import type { Instant } from '../../../domain/time/instant.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { LiveRegion } from '../../design/LiveRegion.tsx'
import { addressOf } from '../../routes.ts'
import styles from './Queue.module.css'
import { Claimed } from './Claimed.tsx'
import { isShown, QUEUE_FILTERS, type QueuedQuestion, type QueueFilter } from './queue-filter.ts'
import { QUEUE_TRANSLATIONS } from './queue-translations.ts'
import { QuestionList } from './QuestionList.tsx'
import { TopicCounts } from './TopicCounts.tsx'

/** The questions that match a filter, and the number of questions for each filter. */
export function Queue(props: { questions: readonly QueuedQuestion[]; filter: QueueFilter; asOf: Instant }) {
  const { questions, filter, asOf } = props
  const t = useTranslations(QUEUE_TRANSLATIONS)
  const format = useFormat()
  const countOf = (each: QueueFilter) => format.number(questions.filter((question) => isShown(question, each)).length)
  const shown = questions.filter((question) => isShown(question, filter))
  const [claimed, setClaimed] = useState<string | null>(null)
  // Other filters keep a claimed question in the list.
  const gone = filter === 'new' ? questions.find(({ id, owner }) => id === claimed && owner !== null) : undefined
  const [before, setBefore] = useState(filter)
  if (before !== filter) {
    setBefore(filter)
    setClaimed(null)
  }
  return (
    <>
      <nav aria-label={t.show} className={styles['filters']}>
        {QUEUE_FILTERS.map((each) => (
          <Link
            key={each}
            href={addressOf('queue', {}, each === 'open' ? {} : { show: each })}
            aria-current={each === filter ? 'true' : undefined}
          >
            {t.filters[each]} <span className={styles['count']}>{countOf(each)}</span>
          </Link>
        ))}
      </nav>
      <TopicCounts questions={questions} />
      <LiveRegion text={t.count(t.filters[filter], countOf(filter))} />
      <Claimed key={filter} question={gone} />
      {shown.length === 0 ? (
        <p className={styles['none']}>{t.none[filter]}</p>
      ) : (
        <>
          <p className={styles['order']}>{t.order}</p>
          <QuestionList questions={shown} asOf={asOf} label={t.filters[filter]} onClaim={setClaimed} />
        </>
      )}
    </>
  )
}

import { useState } from 'react'
import { Link } from 'wouter'
import { QUEUE_FILTERS, type QueueFilter } from '../../../domain/questions/question-queue.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { LiveRegion } from '../../design/LiveRegion.tsx'
import { Loading } from '../../design/Loading.tsx'
import { PagedList } from '../../design/PagedList.tsx'
import { addressOf } from '../../routes.ts'
import styles from './Queue.module.css'
import { Claimed } from './Claimed.tsx'
import type { useQueue } from './queue-filter.ts'
import { QUEUE_TRANSLATIONS } from './queue-translations.ts'
import { QuestionList } from './QuestionList.tsx'
import { TopicCounts } from './TopicCounts.tsx'

/** The questions that match a filter, and the number of questions for each filter. */
export function Queue(props: {
  list: NonNullable<ReturnType<typeof useQueue>['data']>
  /** The questions are those of another filter; the numbers are for all filters. */
  isLoading: boolean
  filter: QueueFilter
}) {
  const { list, isLoading, filter } = props
  const { items, body, asOf, pages } = list
  const t = useTranslations(QUEUE_TRANSLATIONS)
  const format = useFormat()
  const countOf = (each: QueueFilter) => format.number(body.counts[each])
  const [claimed, setClaimed] = useState<string | null>(null)
  const [firstNew, setFirstNew] = useState<string | null>(null)
  const [before, setBefore] = useState(filter)
  if (before !== filter) {
    setBefore(filter)
    setClaimed(null)
    setFirstNew(null)
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
      <TopicCounts topics={body.topics} />
      <LiveRegion text={t.count(t.filters[filter], countOf(filter))} />
      {/* Other filters keep a claimed question in the list. */}
      <Claimed key={filter} questionId={filter === 'new' ? claimed : null} />
      {isLoading && <Loading />}
      {!isLoading && items.length === 0 && <p className={styles['none']}>{t.none[filter]}</p>}
      {!isLoading && items.length > 0 && (
        <>
          <p className={styles['order']}>{t.order}</p>
          <PagedList pages={pages} focusAt={(index) => setFirstNew(items[index]?.id ?? null)}>
            <QuestionList
              questions={items}
              total={pages.total}
              firstNew={firstNew}
              asOf={asOf}
              label={t.filters[filter]}
              onClaim={setClaimed}
            />
          </PagedList>
        </>
      )}
    </>
  )
}

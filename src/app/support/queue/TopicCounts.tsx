import { Link } from 'wouter'
import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { useTopicName } from '../question-name.ts'
import { addressOf } from '../../routes.ts'
import styles from './Queue.module.css'
import type { QueuedQuestion } from './queue-filter.ts'
import { QUEUE_TRANSLATIONS } from './queue-translations.ts'

const SHOWN = 5

/** The most frequent topics, as a hint for the next update. */
export function TopicCounts({ questions }: { questions: readonly QueuedQuestion[] }) {
  const t = useTranslations(QUEUE_TRANSLATIONS)
  const format = useFormat()
  const nameOf = useTopicName()
  const counts = [...Map.groupBy(questions, ({ topic }) => topic)]
    .map(([topic, asked]) => ({ topic, count: asked.length }))
    .sort((a, b) => b.count - a.count)
    .slice(0, SHOWN)
  if (counts.length === 0) return null
  return (
    <details>
      <summary>{t.topics}</summary>
      <p className={styles['order']}>{t.topicsWhat}</p>
      <ul className={styles['topics']}>
        {counts.map(({ topic, count }) => (
          <li key={topic}>
            <Link href={addressOf('topics', {}, { topic })}>{nameOf(topic)}</Link>{' '}
            <strong>{format.number(count)}</strong>
          </li>
        ))}
      </ul>
      <p>
        <Link href={addressOf('topics')}>{t.allTopics}</Link>
      </p>
    </details>
  )
}

import { Link } from 'wouter'
import type { ResponseBody } from '../../client/send-request.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { useTopicName } from '../question-name.ts'
import { addressOf } from '../../routes.ts'
import styles from './Queue.module.css'
import { QUEUE_TRANSLATIONS } from './queue-translations.ts'

const SHOWN = 5

/** The most frequent topics, as a hint for the next update. */
export function TopicCounts({ topics }: { topics: ResponseBody<'listQueue'>['topics'] }) {
  const t = useTranslations(QUEUE_TRANSLATIONS)
  const format = useFormat()
  const nameOf = useTopicName()
  if (topics.length === 0) return null
  return (
    <details>
      <summary>{t.topics}</summary>
      <p className={styles['order']}>{t.topicsWhat}</p>
      <ul className={styles['topics']}>
        {topics.slice(0, SHOWN).map(({ topic, asked }) => (
          <li key={topic}>
            <Link href={addressOf('topics', {}, { topic })}>{nameOf(topic)}</Link>{' '}
            <strong>{format.number(asked)}</strong>
          </li>
        ))}
      </ul>
      <p>
        <Link href={addressOf('topics')}>{t.allTopics}</Link>
      </p>
    </details>
  )
}

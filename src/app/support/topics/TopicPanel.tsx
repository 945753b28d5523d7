import type { Instant } from '../../../domain/time/instant.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { useTopicName } from '../question-name.ts'
import { EscalateTopic } from './EscalateTopic.tsx'
import { ReplyToAll } from './ReplyToAll.tsx'
import { TopicFigures } from './TopicFigures.tsx'
import styles from './Topics.module.css'
import type { TopicAnswer } from './TopicTable.tsx'
import { TOPICS_TRANSLATIONS } from './topics-translations.ts'

/** One topic: how many questions wait, and actions for all of them. */
export function TopicPanel({ topic, asOf }: { topic: TopicAnswer; asOf: Instant }) {
  const t = useTranslations(TOPICS_TRANSLATIONS)
  const format = useFormat()
  const name = useTopicName()(topic.topic)
  const { unanswered, stores, sinceUpdate } = topic
  return (
    <section className={styles['panel']} aria-label={name}>
      <h2>{name}</h2>
      <p className={styles['lead']}>
        <strong>{format.count(sinceUpdate, t.since)}</strong>{' '}
        {format.count(unanswered, t.wait).replace('{stores}', format.count(stores, t.stores))}
      </p>
      {topic.topic !== 'other' && (
        <>
          <EscalateTopic topic={topic} of={topic.topic} />
          <ReplyToAll topic={topic} of={topic.topic} />
        </>
      )}
      <TopicFigures topic={topic} asOf={asOf} />
    </section>
  )
}

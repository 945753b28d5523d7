import { Link } from 'wouter'
import type { ResponseBody } from '../../client/send-request.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { useTopicName } from '../question-name.ts'
import { addressOf } from '../../routes.ts'
import styles from './Topics.module.css'
import { TOPICS_TRANSLATIONS } from './topics-translations.ts'

export type TopicAnswer = ResponseBody<'listTopics'>['topics'][number]

/** All topics with their counts. Each row links to the details of a topic. */
export function TopicTable(props: { topics: readonly TopicAnswer[]; shown: TopicAnswer['topic'] }) {
  const { topics, shown } = props
  const t = useTranslations(TOPICS_TRANSLATIONS)
  const format = useFormat()
  const nameOf = useTopicName()
  return (
    <table className={styles['table']}>
      <caption className={styles['caption']}>{t.list}</caption>
      <thead>
        <tr>
          <th scope="col">{t.topic}</th>
          <th scope="col">{t.unanswered}</th>
          <th scope="col">{t.sinceUpdate}</th>
          <th scope="col">{t.asked}</th>
        </tr>
      </thead>
      <tbody>
        {topics.map(({ topic, unanswered, sinceUpdate, asked }) => (
          <tr key={topic}>
            <th scope="row">
              <Link href={addressOf('topics', {}, { topic })} aria-current={topic === shown ? 'true' : undefined}>
                {nameOf(topic)}
              </Link>
            </th>
            <td>
              <strong>{format.number(unanswered)}</strong>
            </td>
            <td>{format.number(sinceUpdate)}</td>
            <td>{format.number(asked)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

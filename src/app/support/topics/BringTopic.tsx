import { useApiMutation } from '../../client/use-api-mutation.ts'
import type { Topic } from '../../../domain/questions/question-topic.ts'
import { problemKind } from '../../client/request-error.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { Button } from '../../design/Button.tsx'
import { useFocusOnAnnouncement } from '../../design/use-focus-on-announcement.ts'
import { useNotDone } from '../../phrasing/use-not-done.ts'
import styles from './Topics.module.css'
import type { TopicAnswer } from './TopicTable.tsx'
import { TOPICS_TRANSLATIONS } from './topics-translations.ts'

/** Escalates a topic to operations. A second press adds newer questions to the same draft. */
export function BringTopic({ topic: { escalation, unanswered }, of }: { topic: TopicAnswer; of: Topic }) {
  const t = useTranslations(TOPICS_TRANSLATIONS)
  const format = useFormat()
  const notDone = useNotDone()
  const bring = useApiMutation('bringTopic')
  const announcement = escalation === null ? '' : format.count(escalation.stores, t.brought)
  // The button disappears if no question is left, so the focus moves to the announcement.
  const place = useFocusOnAnnouncement<HTMLParagraphElement>(bring.isSuccess ? announcement : '')
  return (
    <div className={styles['bring']}>
      {(escalation === null ? unanswered : escalation.missing) > 0 && (
        <Button
          quiet={escalation !== null}
          disabled={bring.isPending}
          onClick={() => bring.mutate({ params: { topic: of } })}
        >
          {bring.isPending ? t.bringing : escalation === null ? t.bring : t.bringNewest}
        </Button>
      )}
      <p ref={place} tabIndex={-1}>
        {announcement}
      </p>
      {bring.isError && (
        <p role="alert">{problemKind(bring.error) === 'conflict' ? t.nobodyWaits : notDone(bring.error)}</p>
      )}
      <p className={styles['intro']}>{t.bringWhat}</p>
    </div>
  )
}

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
export function EscalateTopic({ topic: { escalation, unanswered }, of }: { topic: TopicAnswer; of: Topic }) {
  const t = useTranslations(TOPICS_TRANSLATIONS)
  const format = useFormat()
  const notDone = useNotDone()
  const escalate = useApiMutation('escalateTopic')
  const announcement = escalation === null ? '' : format.count(escalation.stores, t.brought)
  // The button disappears if no question is left, so the focus moves to the announcement.
  const place = useFocusOnAnnouncement<HTMLParagraphElement>(escalate.isSuccess ? announcement : '')
  return (
    <div className={styles['escalate']}>
      {(escalation === null ? unanswered : escalation.missing) > 0 && (
        <Button
          quiet={escalation !== null}
          disabled={escalate.isPending}
          onClick={() => escalate.mutate({ params: { topic: of } })}
        >
          {escalate.isPending ? t.escalating : escalation === null ? t.escalate : t.escalateNewest}
        </Button>
      )}
      <p ref={place} tabIndex={-1}>
        {announcement}
      </p>
      {escalate.isError && (
        <p role="alert">{problemKind(escalate.error) === 'conflict' ? t.nobodyWaits : notDone(escalate.error)}</p>
      )}
      <p className={styles['intro']}>{t.whatIsEscalated}</p>
    </div>
  )
}

import type { Need } from '../../domain/questions/question-need.ts'
import { useTranslations } from '../i18n/language.tsx'
import { SUMMARY_TRANSLATIONS } from '../phrasing/summary-translations.ts'
import { SUMMARY_TONES } from '../phrasing/summary-tones.ts'
import type { Tone } from '../design/StatusIcon.tsx'
import { Tag } from '../design/Tag.tsx'
import type { QueuedQuestion } from './queue/queue-filter.ts'
import styles from './QuestionTags.module.css'
import { SUPPORT_TRANSLATIONS } from './support-translations.ts'

const NEED_TONES: Readonly<Record<Need, Tone>> = {
  runs_out: 'stop',
  overdue: 'stop',
  held: 'wait',
  long: 'wait',
}

const STATE_TONES: Readonly<Record<QueuedQuestion['state'], Tone>> = {
  new: 'ahead',
  claimed: 'wait',
  waiting: 'unknown',
  answered: 'sure',
  closed: 'done',
}

/** Tags with icon and text: the state of a question and why it needs attention. */
export function QuestionTags({ question }: { question: QueuedQuestion }) {
  const t = useTranslations(SUPPORT_TRANSLATIONS)
  const summaryKinds = useTranslations(SUMMARY_TRANSLATIONS)
  const { state, summaryKind, needs, escalatedAt, update } = question
  // The tag `held` already implies that deliveries are paused.
  const isImplied = summaryKind === 'paused' && needs.includes('held')
  return (
    <ul className={styles['tags']}>
      <li>
        <Tag tone={STATE_TONES[state]}>{state === 'answered' && update !== null ? t.byUpdate : t.states[state]}</Tag>
      </li>
      {escalatedAt !== null && (
        <li>
          <Tag tone="ahead">{t.escalated}</Tag>
        </li>
      )}
      {needs.map((need) => (
        <li key={need}>
          <Tag tone={NEED_TONES[need]}>{t.needs[need]}</Tag>
        </li>
      ))}
      {!isImplied && (
        <li>
          <Tag tone={SUMMARY_TONES[summaryKind]}>{summaryKinds[summaryKind]}</Tag>
        </li>
      )}
    </ul>
  )
}

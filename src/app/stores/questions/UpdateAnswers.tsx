import { Link } from 'wouter'
import type { Instant } from '../../../domain/time/instant.ts'
import { useLanguage, useTranslations } from '../../i18n/language.tsx'
import { addressOf } from '../../routes.ts'
import { Button } from '../../design/Button.tsx'
import form from '../../design/form.module.css'
import { Timestamp } from '../../design/Timestamp.tsx'
import styles from './ask.module.css'
import { ASK_TRANSLATIONS } from './ask-translations.ts'
import type { ResponseBody } from '../../client/send-request.ts'
import { CloseButton } from './CloseButton.tsx'

/** Offers an update as the answer to a question. The store decides whether it is one. */
export function UpdateAnswers(props: {
  storeId: string
  questionId: string
  topic: string
  update: NonNullable<ResponseBody<'listQuestions'>['items'][number]['update']>
  asOf: Instant
  onStillAsk: () => void
  onDone: () => void
}) {
  const { storeId, questionId, topic, update, asOf, onStillAsk, onDone } = props
  const t = useTranslations(ASK_TRANSLATIONS)
  const language = useLanguage()
  return (
    <div className={styles['facts']}>
      <p>
        {t.updateAnswers} <strong>{update.headline[language]}</strong>
      </p>
      <p className={styles['aside']}>
        <Timestamp at={update.publishedAt} asOf={asOf} /> ·{' '}
        <Link href={addressOf('store', { storeId })}>{t.readUpdate}</Link>
      </p>
      <div className={form['actions']}>
        <CloseButton
          storeId={storeId}
          questionId={questionId}
          label={t.agree}
          name={t.agreeOf(topic)}
          onDone={onDone}
        />
        <Button quiet aria-label={t.stillAskOf(topic)} onClick={onStillAsk}>
          {t.stillAsk}
        </Button>
      </div>
    </div>
  )
}

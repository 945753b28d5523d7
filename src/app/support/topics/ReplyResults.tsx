import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import type { ResponseBody } from '../../client/send-request.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { addressOf } from '../../routes.ts'
import { REPLY_TRANSLATIONS } from './reply-translations.ts'
import styles from './Topics.module.css'

type Results = ResponseBody<'replyToTopic'>['results']
const LEFT = ['taken', 'closed', 'full', 'changed'] as const

/** The results of a reply to many: the number answered, and the stores that were skipped. */
export function ReplyResults({ results }: { results: Results }) {
  const t = useTranslations(REPLY_TRANSLATIONS)
  const format = useFormat()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const answered = results.filter(({ outcome }) => outcome === 'answered').length
  return (
    <div className={styles['results']}>
      <h3 ref={heading} tabIndex={-1}>
        {t.results}
      </h3>
      <p>{format.count(answered, t.outcomes.answered)}</p>
      {LEFT.map((outcome) => {
        const left = results.filter((each) => each.outcome === outcome)
        if (left.length === 0) return null
        return (
          <div key={outcome}>
            <p>{t.outcomes[outcome]}</p>
            <ul>
              {left.map(({ questionId, store }) => (
                <li key={questionId}>
                  {store === null ? t.gone : <Link href={addressOf('question', { questionId })}>{store}</Link>}
                </li>
              ))}
            </ul>
          </div>
        )
      })}
    </div>
  )
}

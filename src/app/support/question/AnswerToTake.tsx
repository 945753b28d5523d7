import type { ReactNode, RefObject } from 'react'
import type { Language } from '../../../domain/facts/bilingual.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { Button } from '../../design/Button.tsx'
import form from '../../design/form.module.css'
import { ANSWER_TRANSLATIONS } from '../answer-translations.ts'
import styles from './QuestionPanel.module.css'
import type { Taken } from './taken-answer.ts'

/** An answer as the store would read it, to take into the reply. */
export function AnswerToTake(props: {
  /** Where the focus goes once there is an answer. */
  place?: RefObject<HTMLDivElement | null>
  text: string
  language: Language
  /** What the button says: at first, and where the same was taken before the facts were others. */
  words: { readonly use: string; readonly useNew: string }
  /** What stands in the reply where that was made from the same, in the same language. */
  taken: Taken | null
  says: string
  /** What stands in the reply is no longer what the facts say. */
  isStale: boolean
  onTake: () => void
  /** Stands above the text. */
  above?: ReactNode
  /** More that may be done. */
  children?: ReactNode
}) {
  const { place, text, language, words, taken, says, isStale, onTake, above, children } = props
  const t = useTranslations(ANSWER_TRANSLATIONS)
  const isUsed = taken !== null && taken.says === says
  return (
    <>
      {/* Told by the reply, where it stands. */}
      {isStale && <p>{t.stale}</p>}
      <div ref={place} tabIndex={-1} className={styles['answer']} lang={`${language}-CA`}>
        {above}
        <p>{text}</p>
      </div>
      <div className={form['actions']}>
        <Button disabled={isUsed} onClick={onTake}>
          {isStale && taken !== null ? words.useNew : words.use}
        </Button>
        {children}
      </div>
      <output className={form['hint']}>{isUsed && t.used}</output>
    </>
  )
}

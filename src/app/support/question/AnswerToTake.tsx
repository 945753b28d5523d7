import type { ReactNode, RefObject } from 'react'
import type { Language } from '../../../domain/facts/bilingual.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { Button } from '../../design/Button.tsx'
import form from '../../design/form.module.css'
import { ANSWER_TRANSLATIONS } from '../answer-translations.ts'
import styles from './QuestionPanel.module.css'
import type { Taken } from './taken-answer.ts'

/** An answer as the store would read it, with a button that inserts it into the reply. */
export function AnswerToTake(props: {
  /** Receives the focus once there is an answer. */
  place?: RefObject<HTMLDivElement | null>
  text: string
  language: Language
  /** Labels of the button: `useNew` if an outdated version is in the reply. */
  words: { readonly use: string; readonly useNew: string }
  /** The answer in the reply, if it has the same origin and language. */
  taken: Taken | null
  says: string
  /** The answer in the reply no longer matches the facts. */
  isStale: boolean
  onTake: () => void
  above?: ReactNode
  children?: ReactNode
}) {
  const { place, text, language, words, taken, says, isStale, onTake, above, children } = props
  const t = useTranslations(ANSWER_TRANSLATIONS)
  const isUsed = taken !== null && taken.says === says
  return (
    <>
      {/* Not a live region: the reply form announces it. */}
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

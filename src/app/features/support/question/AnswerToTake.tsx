import type { ReactNode } from 'react'
import type { Language } from '../../../../domain/bilingual.ts'
import { useTexts } from '../../../i18n/language.tsx'
import { Button } from '../../../ui/Button.tsx'
import form from '../../../ui/form.module.css'
import { ANSWER_TEXTS } from '../answer-texts.ts'
import styles from './QuestionDesk.module.css'
import type { Taken } from './taken-answer.ts'
import type { StoreFactsInHand } from './use-store-facts.ts'

/** An answer as the store would read it, to take into the reply. */
export function AnswerToTake(props: {
  text: string
  language: Language
  /** What stands in the reply was made from the same, in the same language. */
  taken: Taken | null
  says: string
  /** What stands in the reply is no longer what the facts say. */
  isStale: boolean
  inHand: StoreFactsInHand
  onTake: () => void
  /** Stands above the text. */
  children?: ReactNode
}) {
  const { text, language, taken, says, isStale, inHand, onTake, children } = props
  const texts = useTexts(ANSWER_TEXTS)
  const isUsed = taken !== null && taken.says === says
  return (
    <>
      <output>{isStale && texts.stale}</output>
      <div className={styles['answer']} lang={`${language}-CA`}>
        {children}
        <p>{text}</p>
      </div>
      <div className={form['actions']}>
        <Button disabled={isUsed} onClick={onTake}>
          {isStale && taken !== null ? texts.useNew : texts.use}
        </Button>
        <Button quiet disabled={inHand.isLooking} onClick={inHand.look}>
          {texts.again}
        </Button>
      </div>
      <output className={form['hint']}>{isUsed && texts.used}</output>
    </>
  )
}

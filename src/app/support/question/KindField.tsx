import { useId } from 'react'
import { useTranslations } from '../../i18n/language.tsx'
import type { Action } from '../use-action.ts'
import { ONE_QUESTION_TRANSLATIONS } from './question-translations.ts'
import styles from './QuestionPanel.module.css'

export type WrittenKind = Extract<Action, { text: string }>['kind']
export const WRITTEN_KINDS: readonly WrittenKind[] = ['reply', 'ask_back', 'note']

/** Chooses the recipient, so that no note is sent by mistake. `onlyNote`: only notes can be chosen. */
export function KindField(props: { value: WrittenKind; onlyNote: boolean; onPick: (kind: WrittenKind) => void }) {
  const t = useTranslations(ONE_QUESTION_TRANSLATIONS)
  const name = useId()
  return (
    <fieldset className={styles['kinds']}>
      <legend>{t.kind}</legend>
      {WRITTEN_KINDS.map((kind) => (
        <label key={kind}>
          <input
            type="radio"
            name={name}
            checked={props.value === kind}
            disabled={props.onlyNote && kind !== 'note' && kind !== props.value}
            onChange={() => props.onPick(kind)}
          />
          {t.kinds[kind]}
        </label>
      ))}
    </fieldset>
  )
}

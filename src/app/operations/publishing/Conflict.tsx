import { useId, useState } from 'react'
import { useTranslations } from '../../i18n/language.tsx'
import { Button } from '../../design/Button.tsx'
import { differencesOf, merged, type Side } from './differences.ts'
import type { DraftForm } from './draft-form.ts'
import styles from './DraftFields.module.css'
import notice from './IssueList.module.css'
import { DRAFT_TRANSLATIONS } from './draft-translations.ts'

/** Resolves a conflict between two versions of a draft: shows each difference, and the reader chooses. */
export function Conflict(props: {
  mine: DraftForm
  theirs: DraftForm
  savedBy: string
  onSettle: (form: DraftForm) => void
}) {
  const { mine, theirs, savedBy, onSettle } = props
  const t = useTranslations(DRAFT_TRANSLATIONS)
  const id = useId()
  const differences = differencesOf(mine, theirs)
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({})
  return (
    <section role="alert" className={`${notice['issues']} ${notice['asked']}`} aria-labelledby={id}>
      <h2 id={id}>{t.conflict(savedBy)}</h2>
      <p>{t.conflictHint}</p>
      {differences.map(({ path, mine: own, theirs: other }) => (
        <fieldset key={path} className={styles['row']}>
          <legend>{labelOf(path, t)}</legend>
          {(
            [
              ['mine', t.yours, own],
              ['theirs', t.theirs(savedBy), other],
            ] as const
          ).map(([side, word, text]) => (
            <label key={side}>
              <input
                type="radio"
                name={`${id} ${path}`}
                checked={(chosen[path] ?? 'mine') === side}
                onChange={() => setChosen({ ...chosen, [path]: side })}
              />{' '}
              <strong>{word}</strong>: {text}
            </label>
          ))}
        </fieldset>
      ))}
      <div>
        <Button onClick={() => onSettle(merged(mine, theirs, chosen))}>{t.keepChosen}</Button>
      </div>
    </section>
  )
}

/** The label of a field by its path in the form; the path itself if it has no label. */
function labelOf(path: string, t: typeof DRAFT_TRANSLATIONS.en): string {
  const parts = path.split('.')
  const last = parts.at(-1) ?? ''
  const language = last === 'en' ? t.english : last === 'fr' ? t.french : null
  const name = language === null ? last : (parts.at(-2) ?? '')
  const word: unknown = Object.entries(t).find(([key]) => key === name)?.[1]
  const label = typeof word === 'string' ? word : path
  return language === null ? label : `${label} · ${language}`
}

import { type ReactNode, useEffect, useRef } from 'react'
import { Button } from '../../design/Button.tsx'
import { useFieldErrors } from './field-errors.ts'
import styles from './IssueList.module.css'

/** Moves the focus to the field, or to the nearest one by path. */
function goToField(event: React.MouseEvent, field: string): void {
  event.preventDefault()
  const names = field.split('.')
  for (let length = names.length; length > 0; length -= 1) {
    const name = names.slice(0, length).join('.')
    const found = document.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"], [name^="${CSS.escape(name)}."]`)
    if (found !== null) return found.focus()
  }
}

/**
 * Validation issues, each with a link to its field. `needsConfirmation`: they can be confirmed. `instead`: what to do
 * rather than confirm them.
 */
export function IssueList(props: {
  words: { readonly asked: string; readonly issues: string; readonly confirm: string }
  needsConfirmation: boolean
  isPending: boolean
  instead?: ReactNode
  onConfirm: () => void
}) {
  const { words, needsConfirmation, isPending, instead, onConfirm } = props
  const fieldErrors = useFieldErrors()
  const box = useRef<HTMLDivElement>(null)
  const listed = Object.entries(fieldErrors)
  useEffect(() => {
    // The object changes only with new errors.
    if (Object.keys(fieldErrors).length > 0) box.current?.focus()
  }, [fieldErrors])
  if (listed.length === 0) return null
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className={`${styles['issues']} ${needsConfirmation ? styles['asked'] : ''}`}
    >
      <strong>{needsConfirmation ? words.asked : words.issues}</strong>
      <ul>
        {listed.map(([field, cause]) => (
          <li key={field}>
            <a href={`#${field}`} onClick={(event) => goToField(event, field)}>
              {cause}
            </a>
          </li>
        ))}
      </ul>
      {needsConfirmation && (
        <div className={styles['ways']}>
          {instead}
          <Button quiet={Boolean(instead)} disabled={isPending} onClick={onConfirm}>
            {words.confirm}
          </Button>
        </div>
      )}
    </div>
  )
}

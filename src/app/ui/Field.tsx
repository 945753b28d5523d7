import { type InputHTMLAttributes, type ReactNode, useId } from 'react'
import styles from './Field.module.css'

/** A field with its label above it, and under it what it takes, or what is wrong with what it has. */
export function Field({
  label,
  hint,
  complaint,
  after,
  ...input
}: InputHTMLAttributes<HTMLInputElement> & {
  readonly label: string
  readonly hint?: string
  readonly complaint?: string | undefined
  /** Stands beside the field. */
  readonly after?: ReactNode
}) {
  const id = useId()
  const below = complaint ?? hint
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <div className={styles['line']}>
        <input
          {...input}
          id={id}
          aria-invalid={complaint !== undefined}
          {...(below !== undefined && { 'aria-describedby': `${id}-below` })}
        />
        {after}
      </div>
      {below !== undefined && (
        <p id={`${id}-below`} className={complaint === undefined ? styles['hint'] : styles['complaint']}>
          {below}
        </p>
      )}
    </div>
  )
}

import styles from './Choice.module.css'

/** A checkbox with a touch target of sufficient size. */
export function Choice({
  label,
  isChosen,
  onChange,
  isSome = false,
}: {
  label: string
  isChosen: boolean
  onChange: (isChosen: boolean) => void
  /** Shows the indeterminate state: only some of the items are chosen. */
  isSome?: boolean
}) {
  return (
    <label className={styles['choice']}>
      <input
        type="checkbox"
        aria-label={label}
        checked={isChosen}
        ref={(box) => {
          if (box !== null) box.indeterminate = isSome
        }}
        onChange={(event) => onChange(event.target.checked)}
      />
    </label>
  )
}

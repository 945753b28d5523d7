import styles from './Choice.module.css'

/** Whether something is among those chosen: a box as large as a finger. */
export function Choice({
  label,
  isChosen,
  onChange,
  isSome = false,
}: {
  label: string
  isChosen: boolean
  onChange: (isChosen: boolean) => void
  /** Whether it stands for several of which only some are. */
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

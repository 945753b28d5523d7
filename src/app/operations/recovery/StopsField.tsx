import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { Field } from '../../design/Field.tsx'
import styles from './Recovery.module.css'
import { RECOVERY_TRANSLATIONS } from './recovery-translations.ts'

/** A number of stops per day, with a slider. */
export function StopsField(props: {
  label: string
  name: string
  value: string
  /** The end of the slider. Larger numbers can be typed. */
  most: number
  fieldError: string | undefined
  hint?: string | undefined
  onType: (value: string) => void
  onSlide: (value: number) => void
}) {
  const { label, name, value, most, fieldError, hint, onType, onSlide } = props
  const t = useTranslations(RECOVERY_TRANSLATIONS)
  const format = useFormat()
  return (
    <div className={styles['stops']}>
      <Field
        type="number"
        inputMode="numeric"
        min={0}
        step={1}
        label={label}
        name={name}
        value={value}
        fieldError={fieldError}
        hint={hint}
        onChange={(event) => onType(event.currentTarget.value)}
        after={
          <input
            type="range"
            className={styles['slider']}
            aria-label={t.slider(label)}
            aria-valuetext={format.count(Number(value) || 0, t.stops)}
            min={0}
            max={Math.max(most, Number(value) || 0)}
            step={1}
            value={Number(value) || 0}
            onChange={(event) => onSlide(Number(event.currentTarget.value))}
          />
        }
      />
    </div>
  )
}

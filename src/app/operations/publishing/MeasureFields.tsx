import { useTranslations } from '../../i18n/language.tsx'
import { Button } from '../../design/Button.tsx'
import { Field, Select } from '../../design/Field.tsx'
import { BilingualField } from './BilingualField.tsx'
import { useFieldError } from './field-errors.ts'
import { optionsOf } from './options-of.ts'
import type { MeasureForm } from './draft-form.ts'
import styles from './DraftFields.module.css'
import { DRAFT_TRANSLATIONS } from './draft-translations.ts'
import { formOf } from './measures/measure-forms.ts'
import { ScopeFields } from './ScopeFields.tsx'
import { TermFields } from './TermFields.tsx'

/** The fields of one measure: terms, audience and dates. */
export function MeasureFields(props: {
  field: string
  value: MeasureForm
  onChange: (value: MeasureForm) => void
  onRemove: () => void
}) {
  const { field, value, onChange, onRemove } = props
  const t = useTranslations(DRAFT_TRANSLATIONS)
  const fieldError = useFieldError()
  const kind = useTranslations(formOf(value.kind)).name
  const whole = fieldError(field) ?? fieldError(`${field}.replaces`)
  return (
    <section className={styles['measure']} aria-label={kind}>
      <header>
        <h3>{kind}</h3>
        <Button quiet aria-label={t.removeMeasure(kind)} onClick={onRemove}>
          {t.remove}
        </Button>
      </header>
      {value.replaces !== '' && <p className={styles['hint']}>{t.revises}</p>}
      {whole !== undefined && <p className={styles['wrong']}>{whole}</p>}
      <TermFields field={field} value={value} onChange={onChange} />
      <ScopeFields field={`${field}.scope`} value={value.scope} onChange={(scope) => onChange({ ...value, scope })} />
      <div className={styles['row']}>
        <Field
          type="date"
          label={t.firstDay}
          hint={t.firstDayHint}
          name={`${field}.firstDay`}
          value={value.firstDay}
          fieldError={fieldError(`${field}.firstDay`)}
          onChange={(event) => onChange({ ...value, firstDay: event.currentTarget.value })}
        />
        <Select
          label={t.end}
          name={`${field}.end`}
          value={value.end}
          options={optionsOf(t.ends)}
          onPick={(end) => onChange({ ...value, end })}
        />
        {value.end === 'through' && (
          <Field
            type="date"
            label={t.lastDay}
            name={`${field}.end.day`}
            value={value.lastDay}
            fieldError={fieldError(`${field}.end.day`)}
            onChange={(event) => onChange({ ...value, lastDay: event.currentTarget.value })}
          />
        )}
      </div>
      <BilingualField
        field={`${field}.note`}
        label={t.note}
        value={value.note}
        onChange={(note) => onChange({ ...value, note })}
      />
    </section>
  )
}

import { useTranslations } from '../../i18n/language.tsx'
import { Field, Select } from '../../design/Field.tsx'
import { useFieldError } from './field-errors.ts'
import { optionsOf } from './options-of.ts'
import type { MeasureForm } from './draft-form.ts'
import styles from './DraftFields.module.css'
import { DRAFT_TRANSLATIONS } from './draft-translations.ts'

/** What a measure of one kind rules, and no other kind. */
export function TermFields(props: {
  field: string
  value: MeasureForm
  onChange: (value: MeasureForm) => void
}) {
  const { field, value, onChange } = props
  const texts = useTranslations(DRAFT_TRANSLATIONS)
  const typed = (name: TypedField, label: string, more: TypedMore = {}) => (
    <Typed {...{ field, value, onChange, name, label, ...more }} />
  )
  switch (value.kind) {
    case 'delivery_pause':
      return (
        <div className={styles['row']}>
          {typed('notBefore', texts.notBefore, { at: 'shutdown.notBefore', type: 'datetime-local' })}
          {typed('notAfter', texts.notAfter, { at: 'shutdown.notAfter', type: 'datetime-local' })}
        </div>
      )
    case 'delivery_window':
      return (
        <div className={styles['row']}>
          {typed('daysAWeek', texts.daysAWeek, { inputMode: 'numeric' })}
          {typed('from', texts.from, { type: 'time' })}
          {typed('to', texts.to, { type: 'time' })}
          <Select
            label={texts.overnight}
            name={`${field}.overnight`}
            value={value.overnight}
            options={optionsOf(texts.overnights)}
            onPick={(overnight) => onChange({ ...value, overnight })}
          />
        </div>
      )
    case 'order_cap':
      return (
        <div className={styles['row']}>
          {typed('number', texts.number, { inputMode: 'numeric' })}
          <Select
            label={texts.unit}
            name={`${field}.unit`}
            value={value.unit}
            options={optionsOf(texts.units)}
            onPick={(unit) => onChange({ ...value, unit })}
          />
          <Select
            label={texts.base}
            name={`${field}.base`}
            value={value.base}
            options={optionsOf(texts.bases)}
            onPick={(base) => onChange({ ...value, base })}
          />
        </div>
      )
    case 'order_policy':
      return (
        <div className={styles['row']}>
          <Select
            label={texts.policy}
            name={`${field}.policy`}
            value={value.policy}
            options={optionsOf(texts.policies)}
            onPick={(policy) => onChange({ ...value, policy })}
          />
        </div>
      )
    case 'launch_delay':
      return null
    case 'fee_waiver':
      return (
        <div className={styles['row']}>
          <Select
            label={texts.fee}
            name={`${field}.fee`}
            value={value.fee}
            options={optionsOf(texts.fees)}
            onPick={(fee) => onChange({ ...value, fee })}
          />
          {typed('amount', texts.amount, { inputMode: 'decimal', hint: texts.amountHint })}
          <Select
            label={texts.countedOn}
            name={`${field}.countedOn`}
            value={value.countedOn}
            options={optionsOf(texts.countedOns)}
            onPick={(countedOn) => onChange({ ...value, countedOn })}
          />
          {typed('uses', texts.uses, { inputMode: 'numeric', hint: texts.usesHint })}
        </div>
      )
  }
}

type TypedField = 'notBefore' | 'notAfter' | 'daysAWeek' | 'from' | 'to' | 'number' | 'amount' | 'uses'

interface TypedMore {
  readonly type?: 'datetime-local' | 'time'
  readonly inputMode?: 'numeric' | 'decimal'
  readonly hint?: string
  /** Where it stands in the publish request, if not under its own name. */
  readonly at?: string
}

function Typed({
  field,
  value,
  onChange,
  name,
  at = name,
  ...rest
}: TypedMore & {
  field: string
  value: MeasureForm
  onChange: (value: MeasureForm) => void
  name: TypedField
  label: string
}) {
  const fieldError = useFieldError()
  return (
    <Field
      {...rest}
      name={`${field}.${at}`}
      value={value[name]}
      fieldError={fieldError(`${field}.${at}`)}
      onChange={(event) => onChange({ ...value, [name]: event.currentTarget.value })}
    />
  )
}

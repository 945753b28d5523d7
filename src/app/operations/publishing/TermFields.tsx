import { useTranslations } from '../../i18n/language.tsx'
import { Field, Select } from '../../design/Field.tsx'
import { useFieldError } from './field-errors.ts'
import { optionsOf } from './options-of.ts'
import type { MeasureForm } from './draft-form.ts'
import styles from './DraftFields.module.css'
import type { AnyFieldTranslations, TermInput } from './measures/kind-form.ts'
import { formOf } from './measures/measure-forms.ts'

/** The fields that only this kind of measure has. */
export function TermFields(props: { field: string; value: MeasureForm; onChange: (value: MeasureForm) => void }) {
  const { field, value, onChange } = props
  const form = formOf(value.kind)
  const fields = Object.entries<AnyFieldTranslations>(useTranslations(form).fields)
  const inputs: Readonly<Record<string, TermInput | undefined>> = form.inputs ?? {}
  const typed: Readonly<Record<string, unknown>> = { ...value }
  const fieldError = useFieldError()
  if (fields.length === 0) return null
  return (
    <div className={styles['row']}>
      {fields.map(([name, { label, hint, options }]) => {
        const { at = name, ...input } = inputs[name] ?? {}
        const put = (text: string) => onChange({ ...value, [name]: text })
        const text = typed[name]
        const shared = {
          label,
          hint,
          name: `${field}.${at}`,
          value: typeof text === 'string' ? text : '',
          fieldError: fieldError(`${field}.${at}`),
        }
        return options === undefined ? (
          <Field key={name} {...shared} {...input} onChange={(event) => put(event.currentTarget.value)} />
        ) : (
          <Select key={name} {...shared} options={optionsOf(options)} onPick={put} />
        )
      })}
    </div>
  )
}

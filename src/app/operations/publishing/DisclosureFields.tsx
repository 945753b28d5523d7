import { useTranslations } from '../../i18n/language.tsx'
import { Button } from '../../design/Button.tsx'
import { Field, Select } from '../../design/Field.tsx'
import { BilingualField } from './BilingualField.tsx'
import { useFieldError } from './field-errors.ts'
import { optionsOf } from './options-of.ts'
import { type DisclosureForm, EMPTY_TEXT } from './draft-form.ts'
import styles from './DraftFields.module.css'
import { DRAFT_TRANSLATIONS } from './draft-translations.ts'

const FIELD = 'incident.disclosure'

/** The fields of a data incident: what data, how many people, and who has been informed. */
export function DisclosureFields(props: { value: DisclosureForm; onChange: (value: DisclosureForm) => void }) {
  const { value, onChange } = props
  const t = useTranslations(DRAFT_TRANSLATIONS)
  const fieldError = useFieldError()
  return (
    <fieldset className={styles['measure']}>
      <legend>{t.disclosure}</legend>
      {value.items.map((item, index) => (
        <div key={index} className={styles['group']}>
          <BilingualField
            field={`${FIELD}.items.${index}.what`}
            label={t.what}
            value={item.what}
            onChange={(what) => onChange({ ...value, items: value.items.with(index, { ...item, what }) })}
          />
          <Select
            label={t.exposure}
            value={item.exposure}
            options={optionsOf(t.exposures)}
            onPick={(exposure) => onChange({ ...value, items: value.items.with(index, { ...item, exposure }) })}
          />
        </div>
      ))}
      <div>
        <Button
          quiet
          onClick={() => onChange({ ...value, items: [...value.items, { what: EMPTY_TEXT, exposure: 'unknown' }] })}
        >
          {t.addItem}
        </Button>
      </div>
      <div className={styles['row']}>
        <Field
          label={t.count}
          hint={t.countHint}
          inputMode="numeric"
          name={`${FIELD}.count`}
          value={value.count}
          fieldError={fieldError(`${FIELD}.count`)}
          onChange={(event) => onChange({ ...value, count: event.currentTarget.value })}
        />
        <Field
          label={t.share}
          hint={t.countHint}
          inputMode="decimal"
          name={`${FIELD}.share`}
          value={value.share}
          fieldError={fieldError(`${FIELD}.share`)}
          onChange={(event) => onChange({ ...value, share: event.currentTarget.value })}
        />
      </div>
      <div className={styles['checks']}>
        <label>
          <input
            type="checkbox"
            checked={value.about}
            onChange={(event) => onChange({ ...value, about: event.currentTarget.checked })}
          />
          {t.about}
        </label>
      </div>
      <BilingualField
        field={`${FIELD}.of`}
        label={t.of}
        value={value.of}
        onChange={(of) => onChange({ ...value, of })}
      />
      <Informed value={value.informed} onChange={(informed) => onChange({ ...value, informed })} />
    </fieldset>
  )
}

function Informed({
  value,
  onChange,
}: {
  value: DisclosureForm['informed']
  onChange: (value: DisclosureForm['informed']) => void
}) {
  const t = useTranslations(DRAFT_TRANSLATIONS)
  const fieldError = useFieldError()
  return (
    <>
      <p>{t.informed}</p>
      {value.map((each, index) => (
        <div key={index} className={styles['group']}>
          <BilingualField
            field={`${FIELD}.informed.${index}.who`}
            label={t.who}
            value={each.who}
            onChange={(who) => onChange(value.with(index, { ...each, who }))}
          />
          <Field
            type="date"
            label={t.on}
            hint={t.firstDayHint}
            value={each.on}
            fieldError={fieldError(`${FIELD}.informed.${index}.on`)}
            onChange={(event) => onChange(value.with(index, { ...each, on: event.currentTarget.value }))}
          />
        </div>
      ))}
      <div>
        <Button quiet onClick={() => onChange([...value, { who: EMPTY_TEXT, on: '' }])}>
          {t.addInformed}
        </Button>
      </div>
    </>
  )
}

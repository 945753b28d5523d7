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

/** What a data incident reached, how much of it, and who was told. */
export function DisclosureFields(props: {
  value: DisclosureForm
  onChange: (value: DisclosureForm) => void
}) {
  const { value, onChange } = props
  const texts = useTranslations(DRAFT_TRANSLATIONS)
  const fieldError = useFieldError()
  return (
    <fieldset className={styles['measure']}>
      <legend>{texts.disclosure}</legend>
      {value.items.map((item, index) => (
        <div key={index} className={styles['group']}>
          <BilingualField
            field={`${FIELD}.items.${index}.what`}
            label={texts.what}
            value={item.what}
            onChange={(what) => onChange({ ...value, items: value.items.with(index, { ...item, what }) })}
          />
          <Select
            label={texts.exposure}
            value={item.exposure}
            options={optionsOf(texts.exposures)}
            onPick={(exposure) =>
              onChange({ ...value, items: value.items.with(index, { ...item, exposure }) })
            }
          />
        </div>
      ))}
      <div>
        <Button
          quiet
          onClick={() =>
            onChange({ ...value, items: [...value.items, { what: EMPTY_TEXT, exposure: 'unknown' }] })
          }
        >
          {texts.addItem}
        </Button>
      </div>
      <div className={styles['row']}>
        <Field
          label={texts.count}
          hint={texts.countHint}
          inputMode="numeric"
          name={`${FIELD}.count`}
          value={value.count}
          fieldError={fieldError(`${FIELD}.count`)}
          onChange={(event) => onChange({ ...value, count: event.currentTarget.value })}
        />
        <Field
          label={texts.share}
          hint={texts.countHint}
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
          {texts.about}
        </label>
      </div>
      <BilingualField
        field={`${FIELD}.of`}
        label={texts.of}
        value={value.of}
        onChange={(of) => onChange({ ...value, of })}
      />
      <Told value={value.told} onChange={(told) => onChange({ ...value, told })} />
    </fieldset>
  )
}

function Told({
  value,
  onChange,
}: {
  value: DisclosureForm['told']
  onChange: (value: DisclosureForm['told']) => void
}) {
  const texts = useTranslations(DRAFT_TRANSLATIONS)
  const fieldError = useFieldError()
  return (
    <>
      <p>{texts.told}</p>
      {value.map((each, index) => (
        <div key={index} className={styles['group']}>
          <BilingualField
            field={`${FIELD}.told.${index}.who`}
            label={texts.who}
            value={each.who}
            onChange={(who) => onChange(value.with(index, { ...each, who }))}
          />
          <Field
            type="date"
            label={texts.on}
            hint={texts.firstDayHint}
            value={each.on}
            fieldError={fieldError(`${FIELD}.told.${index}.on`)}
            onChange={(event) => onChange(value.with(index, { ...each, on: event.currentTarget.value }))}
          />
        </div>
      ))}
      <div>
        <Button quiet onClick={() => onChange([...value, { who: EMPTY_TEXT, on: '' }])}>
          {texts.addTold}
        </Button>
      </div>
    </>
  )
}

import { isolated } from '../../i18n/isolated.ts'
import { useBilingual, useTranslations } from '../../i18n/language.tsx'
import { Button } from '../../design/Button.tsx'
import { Card } from '../../design/Card.tsx'
import { Field, Select } from '../../design/Field.tsx'
import { BilingualField } from './BilingualField.tsx'
import { useFieldError } from './field-errors.ts'
import { DisclosureFields } from './DisclosureFields.tsx'
import { optionsOf } from './options-of.ts'
import { EMPTY_TEXT, type IncidentForm } from './draft-form.ts'
import styles from './DraftFields.module.css'
import { DRAFT_TRANSLATIONS } from './draft-translations.ts'

const NOTHING_KNOWN = { items: [], count: '', about: false, of: EMPTY_TEXT, share: '', informed: [] }

/** The fields of a new or revised incident, or the title of a known one. */
export function IncidentFields(props: { value: IncidentForm; onChange: (value: IncidentForm) => void }) {
  const { value, onChange } = props
  const t = useTranslations(DRAFT_TRANSLATIONS)
  const inLanguage = useBilingual()
  const fieldError = useFieldError()
  if (value.mode === 'known') {
    return (
      <Card
        title={t.ofIncident(isolated(inLanguage(value.title)))}
        aside={
          <Button quiet onClick={() => onChange({ ...value, mode: 'revised' })}>
            {t.revise}
          </Button>
        }
      >
        {fieldError('incident.id') !== undefined && <p className={styles['wrong']}>{fieldError('incident.id')}</p>}
      </Card>
    )
  }
  return (
    <Card title={t.incident}>
      <div className={styles['group']}>
        <BilingualField
          field="incident.title"
          label={t.title}
          value={value.title}
          onChange={(title) => onChange({ ...value, title })}
        />
        <div className={styles['row']}>
          {value.mode === 'new' && (
            <Select
              label={t.kind}
              name="incident.kind"
              value={value.kind}
              options={optionsOf(t.kinds)}
              onPick={(kind) => {
                const disclosure = kind === 'data' ? (value.disclosure ?? NOTHING_KNOWN) : null
                onChange({ ...value, kind, disclosure })
              }}
            />
          )}
          {value.kind !== 'maintenance' && (
            <>
              <Field
                type="date"
                label={t.startedOn}
                name="incident.startedOn"
                value={value.startedOn}
                fieldError={fieldError('incident.startedOn')}
                onChange={(event) => onChange({ ...value, startedOn: event.currentTarget.value })}
              />
              <Field
                type="time"
                label={t.beganAt}
                hint={t.beganAtHint}
                name="incident.beganAt"
                value={value.beganAt}
                fieldError={fieldError('incident.beganAt')}
                onChange={(event) => onChange({ ...value, beganAt: event.currentTarget.value })}
              />
            </>
          )}
        </div>
        {value.disclosure !== null && (
          <DisclosureFields value={value.disclosure} onChange={(disclosure) => onChange({ ...value, disclosure })} />
        )}
      </div>
    </Card>
  )
}

import { Card } from '../../design/Card.tsx'
import { Field, Select, TextArea } from '../../design/Field.tsx'
import { SERVICE_IDS, SERVICE_NAMES } from '../../../domain/incidents/service.ts'
import { useBilingual, useTranslations } from '../../i18n/language.tsx'
import type { IncidentKind } from '../../../domain/incidents/incident.ts'
import { statusesOf } from '../../../domain/incidents/incident-status.ts'
import { BilingualField } from './BilingualField.tsx'
import { useFieldError } from './field-errors.ts'
import { optionsOf } from './options-of.ts'
import type { UpdateForm } from './draft-form.ts'
import styles from './DraftFields.module.css'
import { DRAFT_TRANSLATIONS } from './draft-translations.ts'
import { PromiseField } from './PromiseField.tsx'
import { ScopeFields } from './ScopeFields.tsx'

/** The fields of an update: texts, status, services, audience and next promised update. */
export function UpdateFields(props: { kind: IncidentKind; value: UpdateForm; onChange: (value: UpdateForm) => void }) {
  const { kind, value, onChange } = props
  const t = useTranslations(DRAFT_TRANSLATIONS)
  const fieldError = useFieldError()
  const { corrects } = value
  return (
    <Card title={t.update}>
      <div className={styles['group']}>
        <BilingualField
          field="update.headline"
          label={t.headline}
          value={value.headline}
          onChange={(headline) => onChange({ ...value, headline })}
        />
        <BilingualField
          field="update.body"
          label={t.body}
          long
          hint={t.markdown}
          value={value.body}
          onChange={(body) => onChange({ ...value, body })}
        />
        {corrects && (
          <>
            <BilingualField
              field="update.corrects.was"
              label={t.was}
              value={corrects.was}
              onChange={(was) => onChange({ ...value, corrects: { ...corrects, was } })}
            />
            <BilingualField
              field="update.corrects.now"
              label={t.now}
              value={corrects.now}
              onChange={(now) => onChange({ ...value, corrects: { ...corrects, now } })}
            />
          </>
        )}
        <div className={styles['row']}>
          <Select
            label={t.status}
            name="update.status"
            value={value.status}
            options={statusesOf(kind).map((each) => [each, t.statuses[each]] as const)}
            fieldError={fieldError('update.status')}
            onPick={(status) => onChange({ ...value, status })}
          />
          <Select
            label={t.impact}
            name="update.impact"
            value={value.impact}
            options={optionsOf(t.impacts)}
            onPick={(impact) => onChange({ ...value, impact })}
          />
        </div>
        <Services value={value.services} onChange={(services) => onChange({ ...value, services })} />
        <ScopeFields field="update.scope" value={value.scope} onChange={(scope) => onChange({ ...value, scope })} />
        {kind === 'maintenance' && <PlannedFields value={value} onChange={onChange} />}
        <PromiseField
          value={value.nextUpdateBy}
          fieldError={fieldError('update.nextUpdateBy')}
          onChange={(nextUpdateBy) => onChange({ ...value, nextUpdateBy })}
        />
        <details>
          <summary>{t.more}</summary>
          <div className={styles['group']}>
            <Field
              type="date"
              label={t.effectiveOn}
              name="update.effectiveOn"
              value={value.effectiveOn}
              fieldError={fieldError('update.effectiveOn')}
              onChange={(event) => onChange({ ...value, effectiveOn: event.currentTarget.value })}
            />
            <TextArea
              label={t.sources}
              rows={2}
              name="update.sources"
              value={value.sources}
              fieldError={fieldError('update.sources')}
              onChange={(event) => onChange({ ...value, sources: event.currentTarget.value })}
            />
          </div>
        </details>
      </div>
    </Card>
  )
}

/** When maintenance begins and ends. */
function PlannedFields({ value, onChange }: { value: UpdateForm; onChange: (value: UpdateForm) => void }) {
  const t = useTranslations(DRAFT_TRANSLATIONS)
  const fieldError = useFieldError()
  const missing = fieldError('update.planned')
  return (
    <div className={styles['row']}>
      <Field
        type="datetime-local"
        label={t.plannedFrom}
        hint={t.toronto}
        name="update.planned.startsAt"
        value={value.plannedFrom}
        fieldError={fieldError('update.planned.startsAt') ?? missing}
        onChange={(event) => onChange({ ...value, plannedFrom: event.currentTarget.value })}
      />
      <Field
        type="datetime-local"
        label={t.plannedTo}
        hint={t.toronto}
        name="update.planned.endsAt"
        value={value.plannedTo}
        fieldError={fieldError('update.planned.endsAt')}
        onChange={(event) => onChange({ ...value, plannedTo: event.currentTarget.value })}
      />
    </div>
  )
}

function Services({
  value,
  onChange,
}: {
  value: UpdateForm['services']
  onChange: (value: UpdateForm['services']) => void
}) {
  const t = useTranslations(DRAFT_TRANSLATIONS)
  const inLanguage = useBilingual()
  const options = [['', t.untouched] as const, ...optionsOf(t.serviceStatuses)]
  return (
    <fieldset className={styles['services']}>
      <legend>{t.services}</legend>
      <div className={styles['row']}>
        {SERVICE_IDS.map((id) => (
          <Select
            key={id}
            label={inLanguage(SERVICE_NAMES[id])}
            name={`update.services.${id}`}
            value={value[id] ?? ''}
            options={options}
            onPick={(status) => {
              const { [id]: _, ...others } = value
              onChange(status === '' ? others : { ...others, [id]: status })
            }}
          />
        ))}
      </div>
    </fieldset>
  )
}

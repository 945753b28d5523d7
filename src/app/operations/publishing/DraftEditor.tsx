import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import type { MeasureKind } from '../../../domain/measures/measure.ts'
import { useLanguage, useTranslations } from '../../i18n/language.tsx'
import { addressOf } from '../../routes.ts'
import { Card } from '../../design/Card.tsx'
import { ErrorState } from '../../design/ErrorState.tsx'
import { Select } from '../../design/Field.tsx'
import { Loading } from '../../design/Loading.tsx'
import { EscalatedQuestions } from './EscalatedQuestions.tsx'
import { type FieldErrors, FieldErrorsContext } from './field-errors.ts'
import { Conflict } from './Conflict.tsx'
import { DraftStatus } from './DraftStatus.tsx'
import { IncidentFields } from './IncidentFields.tsx'
import { MeasureFields } from './MeasureFields.tsx'
import { optionsOf } from './options-of.ts'
import { emptyMeasure, type MeasureForm, type DraftForm, withIncident } from './draft-form.ts'
import { timeText } from './follow-up.ts'
import styles from './DraftFields.module.css'
import { DRAFT_TRANSLATIONS } from './draft-translations.ts'
import { MEASURE_FORMS } from './measures/measure-forms.ts'
import { publishRequestOfForm } from './publish-request-of-form.ts'
import { Preview } from './Preview.tsx'
import { PublishPanel } from './PublishPanel.tsx'
import { UpdateFields } from './UpdateFields.tsx'
import type { FormDraft, DraftState } from './form-draft.ts'
import { useDraft } from './use-draft.ts'
import { useLeaveConfirmation } from '../../client/use-leave-confirmation.ts'

/** Edits, previews and publishes a draft. */
export function DraftEditor({ draftId }: { draftId: string }) {
  const { draft, state, error } = useDraft(draftId)
  if (state.form === null) {
    return error === null ? <Loading /> : <ErrorState error={error} heading={false} />
  }
  return <Editor draftId={draftId} draft={draft} state={state} form={state.form} />
}

const NONE: FieldErrors = {}

function Editor(props: { draftId: string; draft: FormDraft; state: DraftState; form: DraftForm }) {
  const { draftId, draft, state, form } = props
  const t = useTranslations(DRAFT_TRANSLATIONS)
  const [, navigate] = useLocation()
  const [found, setFound] = useState<{ of: DraftForm; fieldErrors: FieldErrors } | null>(null)
  const { change } = draft
  const { theirs, saving } = state
  const reading = useMemo(() => publishRequestOfForm(form), [form])
  useLeaveConfirmation(saving !== 'saved', t.leave)
  // Errors apply only to the version of the form that was checked.
  const fieldErrors = found?.of === form ? found.fieldErrors : NONE
  return (
    <FieldErrorsContext value={fieldErrors}>
      {theirs !== null && (
        <Conflict mine={form} theirs={theirs.form} savedBy={theirs.savedBy} onSettle={draft.settle} />
      )}
      <div className={styles['editor']}>
        <div className={styles['stack']}>
          <EscalatedQuestions draftId={draftId} />
          <IncidentFields value={form.incident} onChange={(incident) => change((now) => withIncident(now, incident))} />
          <UpdateCard form={form} change={change} />
          <Measures form={form} change={change} />
        </div>
        <div className={styles['side']}>
          <DraftStatus saving={saving} savedAt={state.savedAt} />
          <PublishPanel
            draftId={draftId}
            form={form}
            reading={reading}
            fieldErrors={fieldErrors}
            onShowAt={(showAt) => change((now) => ({ ...now, showAt }))}
            onFieldErrors={(each) => setFound({ of: form, fieldErrors: each })}
            onSameIncident={({ id, kind, title, startedOn, beganAt }) => {
              const incident = {
                ...form.incident,
                mode: 'known',
                id,
                kind,
                title,
                startedOn,
                beganAt: timeText(beganAt),
              } as const
              change((now) => withIncident(now, incident))
            }}
            onPublished={() => {
              draft.done()
              navigate(addressOf('incidents'))
            }}
          />
          <Preview publishRequest={reading.publishRequest} />
        </div>
      </div>
    </FieldErrorsContext>
  )
}

interface Part {
  readonly form: DraftForm
  readonly change: FormDraft['change']
}

function UpdateCard({ form, change }: Part) {
  return (
    <UpdateFields
      kind={form.incident.kind}
      value={form.update}
      onChange={(update) => change((now) => ({ ...now, update }))}
    />
  )
}

function Measures({ form, change }: Part) {
  const t = useTranslations(DRAFT_TRANSLATIONS)
  const language = useLanguage()
  const put = (measures: readonly MeasureForm[]) => change((now) => ({ ...now, measures }))
  const options: (readonly [MeasureKind | '', string])[] = [
    ['', t.addMeasure],
    ...optionsOf(MEASURE_FORMS).map(([kind, form]) => [kind, form[language].name] as const),
  ]
  return (
    <Card title={t.measures}>
      <div className={styles['group']}>
        {form.measures.map((measure, index) => (
          <MeasureFields
            key={measure.key}
            field={`measures.${index}`}
            value={measure}
            onChange={(next) => put(form.measures.with(index, next))}
            onRemove={() => put(form.measures.toSpliced(index, 1))}
          />
        ))}
        <Select
          label={t.addMeasure}
          value=""
          options={options}
          onPick={(kind) => {
            if (kind !== '') put([...form.measures, emptyMeasure(kind, form.incident.startedOn)])
          }}
        />
      </div>
    </Card>
  )
}

import { useApiMutation } from '../../client/use-api-mutation.ts'
import { isPassing, problemKind } from '../../client/request-error.ts'
import { isolated } from '../../i18n/isolated.ts'
import { useBilingual, useTranslations } from '../../i18n/language.tsx'
import { useQuery } from '@tanstack/react-query'
import { query } from '../../client/query.ts'
import { Button } from '../../design/Button.tsx'
import { Card } from '../../design/Card.tsx'
import { Field, Select } from '../../design/Field.tsx'
import type { FieldErrors } from './field-errors.ts'
import { useFieldError, fieldErrorsOf, otherOf } from './field-errors.ts'
import { IssueList } from './IssueList.tsx'
import type { DraftForm } from './draft-form.ts'
import styles from './DraftFields.module.css'
import { DRAFT_TRANSLATIONS } from './draft-translations.ts'
import type { OperationsIncident } from '../response-types.ts'
import type { Reading } from './publish-request-of-form.ts'

/** The publication time, the validation issues and the publish button. */
export function PublishPanel(props: {
  draftId: string
  form: DraftForm
  reading: Reading
  fieldErrors: FieldErrors
  onShowAt: (showAt: string) => void
  /** Called with the errors by field; an empty object if there are none. */
  onFieldErrors: (fieldErrors: FieldErrors) => void
  /** Called with the open incident that the form repeats, to update it instead. */
  onSameIncident: (incident: OperationsIncident) => void
  onPublished: () => void
}) {
  const { draftId, form, reading, fieldErrors, onShowAt, onFieldErrors, onSameIncident, onPublished } = props
  const t = useTranslations(DRAFT_TRANSLATIONS)
  const fieldError = useFieldError()
  const publish = useApiMutation('publish', {
    onSuccess: onPublished,
    onError: (error) => onFieldErrors(fieldErrorsOf(error)),
  })
  const isCurrent = Object.keys(fieldErrors).length > 0
  const duplicateId = isCurrent && publish.isError ? otherOf(publish.error, 'incident.title') : undefined
  function press(confirmed: boolean): void {
    const unread = Object.fromEntries(reading.problems.map(({ field, kind }) => [field, t.problems[kind]]))
    onFieldErrors(unread)
    const { publishRequest } = reading
    if (publishRequest !== null) publish.mutate({ body: { publishRequest, confirmed, draftId } })
  }

  return (
    <Card title={t.publish}>
      <div className={styles['group']}>
        <div className={styles['row']}>
          <Select
            label={t.when}
            value={form.showAt === '' ? 'now' : 'later'}
            options={[
              ['now', t.atOnce],
              ['later', t.later],
            ]}
            onPick={(when) => onShowAt(when === 'now' ? '' : form.update.nextUpdateBy || 'T')}
          />
          {form.showAt !== '' && (
            <Field
              type="datetime-local"
              label={t.showAt}
              hint={t.toronto}
              name="showAt"
              value={form.showAt}
              fieldError={fieldError('showAt')}
              onChange={(event) => onShowAt(event.currentTarget.value || 'T')}
            />
          )}
        </div>
        <IssueList
          words={t}
          needsConfirmation={publish.isError && problemKind(publish.error) === 'confirmation-needed'}
          isPending={publish.isPending}
          instead={duplicateId && <UpdateInstead incidentId={duplicateId} onChoose={onSameIncident} />}
          onConfirm={() => press(true)}
        />
        {publish.isError && Object.keys(fieldErrors).length === 0 && (
          <p role="alert" className={styles['wrong']}>
            {isPassing(publish.error) ? t.away : t.notPublished}
          </p>
        )}
        <div>
          <Button disabled={publish.isPending || publish.isSuccess} onClick={() => press(false)}>
            {publish.isPending ? t.publishing : form.showAt === '' ? t.publish : t.publishAt}
          </Button>
        </div>
      </div>
    </Card>
  )
}

/** Turns the form into an update of the open incident that it repeats. What was written stays. */
function UpdateInstead(props: { incidentId: string; onChoose: (incident: OperationsIncident) => void }) {
  const t = useTranslations(DRAFT_TRANSLATIONS)
  const inLanguage = useBilingual()
  const { data } = useQuery(query('getOperationsOverview'))
  const incident = data?.body.incidents.find(({ id }) => id === props.incidentId)
  if (incident === undefined) return null
  return (
    <Button onClick={() => props.onChoose(incident)}>{t.updateInstead(isolated(inLanguage(incident.title)))}</Button>
  )
}

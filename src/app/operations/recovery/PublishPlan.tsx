import { useState } from 'react'
import { Link } from 'wouter'
import { useApiMutation } from '../../client/use-api-mutation.ts'
import { type Move, slipsOf } from '../../../domain/recovery/what-if.ts'
import { isPassing, problemKind } from '../../client/request-error.ts'
import { useBilingual, useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { addressOf } from '../../routes.ts'
import { Button } from '../../design/Button.tsx'
import { Card } from '../../design/Card.tsx'
import { Select, TextArea } from '../../design/Field.tsx'
import { type FieldErrors, useFieldError, fieldErrorsOf } from '../publishing/field-errors.ts'
import { publishRequestOf } from '../publishing/publish-request-of.ts'
import { IssueList } from '../publishing/IssueList.tsx'
import type { PlanReading } from './plan-form.ts'
import styles from './Recovery.module.css'
import { RECOVERY_TRANSLATIONS } from './recovery-translations.ts'
import type { Places, QueuedStore } from './use-what-if.ts'

export interface Reason {
  readonly en: string
  readonly fr: string
}

/** The reason for the change, and the publish button. */
export function PublishPlan(props: {
  places: Places
  reading: PlanReading
  moves: readonly Move<QueuedStore>[]
  reason: Reason
  isChanged: boolean
  onReason: (reason: Reason) => void
  onFieldErrors: (fieldErrors: FieldErrors) => void
  /** Called with the number of stores whose delivery range moved. */
  onPublished: (moved: number) => void
}) {
  const { places, reading, moves, reason, isChanged, onReason, onFieldErrors, onPublished } = props
  const t = useTranslations(RECOVERY_TRANSLATIONS)
  const inLanguage = useBilingual()
  const format = useFormat()
  const fieldError = useFieldError()
  const [chosen, setChosen] = useState('')
  const incidentId = places.plan?.incidentId ?? (chosen || places.incidents[0]?.id) ?? ''
  const moved = moves.filter(({ kind }) => kind !== 'same' && kind !== 'none').length
  const slipping = slipsOf(moves).length
  const publish = useApiMutation('publish', {
    onRefreshed: () => onPublished(moved),
    onError: (error) => onFieldErrors(fieldErrorsOf(error)),
  })
  const send = (confirmed: boolean) => {
    if (reading.phases === null) throw new Error('a plan that cannot be read is not sent')
    const phases = reading.phases.map((phase) => ({ ...phase, heldBack: [...phase.heldBack] }))
    const incident = { kind: 'known', id: incidentId } as const
    const publishRequest = publishRequestOf({ incident, plan: { phases, reason } })
    publish.mutate({ body: { publishRequest, confirmed, draftId: null } })
  }

  function press(confirmed: boolean): void {
    const wrong: Record<string, string> = {}
    for (const [field, problem] of Object.entries(reading.rejected)) wrong[field] = t.problems[problem]
    for (const each of ['en', 'fr'] as const) {
      if (reason[each].trim() === '') wrong[`plan.reason.${each}`] = t.problems.text_missing
    }
    publish.reset()
    if (Object.keys(wrong).length > 0) onFieldErrors(wrong)
    else send(confirmed)
  }

  return (
    <Card title={t.publishTitle}>
      <div className={styles['stack']}>
        {places.plan === null && places.incidents.length > 1 && (
          <Select
            label={t.incident}
            name="incident"
            value={incidentId}
            options={places.incidents.map(({ id, title }) => [id, inLanguage(title)])}
            onPick={setChosen}
          />
        )}
        <p className={styles['note']}>{t.reasonHint}</p>
        <TextArea
          rows={2}
          lang="en"
          label={t.reasonEn}
          name="plan.reason.en"
          value={reason.en}
          fieldError={fieldError('plan.reason.en')}
          onChange={(event) => onReason({ ...reason, en: event.currentTarget.value })}
        />
        <TextArea
          rows={2}
          lang="fr"
          label={t.reasonFr}
          name="plan.reason.fr"
          value={reason.fr}
          fieldError={fieldError('plan.reason.fr')}
          onChange={(event) => onReason({ ...reason, fr: event.currentTarget.value })}
        />
        <p>
          {slipping === 0 ? t.noneSlips : format.count(slipping, t.someSlip)}{' '}
          {slipping > 0 && <Link href={addressOf('publish')}>{t.alsoUpdate}</Link>}
        </p>
        <IssueList
          words={t}
          needsConfirmation={publish.isError && problemKind(publish.error) === 'confirmation-needed'}
          isPending={publish.isPending}
          onConfirm={() => press(true)}
        />
        {publish.isError && Object.keys(fieldErrorsOf(publish.error)).length === 0 && (
          <p role="alert" className={styles['wrong']}>
            {isPassing(publish.error) ? t.away : t.notPublished}
          </p>
        )}
        <div>
          <Button disabled={publish.isPending || !isChanged} onClick={() => press(false)}>
            {publish.isPending ? t.publishing : t.publish}
          </Button>
        </div>
        {!isChanged && <p className={styles['note']}>{t.unchanged}</p>}
      </div>
    </Card>
  )
}

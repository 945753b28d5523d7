import { useMemo, useState } from 'react'
import { dayOf } from '../../../domain/time/day.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import type { RecoveryPhase } from '../../../domain/recovery/recovery-plan.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { type FieldErrors, FieldErrorsContext } from '../publishing/field-errors.ts'
import { useLeaveConfirmation } from '../../client/use-leave-confirmation.ts'
import { Moves } from './Moves.tsx'
import { formOf, isSamePlan, nextPhase, type PhaseForm, readPlan } from './plan-form.ts'
import { Phases } from './Phases.tsx'
import { PublishPlan, type Reason } from './PublishPlan.tsx'
import styles from './Recovery.module.css'
import { RECOVERY_TRANSLATIONS } from './recovery-translations.ts'
import { ClearanceCard } from './ClearanceCard.tsx'
import { Slips } from './Slips.tsx'
import { Summary } from './Summary.tsx'
import { type Places, useWhatIf } from './use-what-if.ts'

/** The edited phases, and the publication time of the plan that they are based on. */
interface Edited {
  readonly phases: readonly PhaseForm[]
  readonly over: Instant | null
}

const NO_REASON: Reason = { en: '', fr: '' }
const NO_FIELD_ERRORS: FieldErrors = {}

/** Edits a plan, shows its effect on the queue and publishes it. */
export function PlanEditor({ places, asOf }: { places: Places; asOf: Instant }) {
  const t = useTranslations(RECOVERY_TRANSLATIONS)
  const format = useFormat()
  const { plan } = places
  const today = dayOf(asOf)
  const [edited, setEdited] = useState<Edited | null>(null)
  const [reason, setReason] = useState(NO_REASON)
  const [found, setFound] = useState<{ of: unknown; fieldErrors: FieldErrors } | null>(null)
  const [movedStores, setMovedStores] = useState<number | null>(null)
  const [readable, setReadable] = useState<readonly RecoveryPhase[] | null>(null)
  const published = useMemo(() => (plan === null ? null : formOf(plan.phases)), [plan])
  const begun = useMemo(() => [nextPhase([], today, 'first')], [today])
  const typed = edited?.phases ?? published ?? begun
  const reading = useMemo(() => readPlan(typed), [typed])
  // While the input is invalid, the last valid plan applies.
  const whatIf = useWhatIf(places, asOf, reading.phases ?? readable ?? plan?.phases ?? null)
  const isChanged = published === null || !isSamePlan(typed, published)
  const isTyped = (edited !== null && isChanged) || reason.en !== '' || reason.fr !== ''
  const publishedMeanwhile = edited !== null && isChanged && edited.over !== (plan?.publishedAt ?? null)
  useLeaveConfirmation(isTyped, t.leave)

  function change(phases: readonly PhaseForm[]): void {
    setEdited({ phases, over: edited === null ? (plan?.publishedAt ?? null) : edited.over })
    if (reading.phases !== null) setReadable(reading.phases)
    setMovedStores(null)
  }

  function reset(): void {
    setEdited(null)
    setReadable(null)
  }

  return (
    // Errors apply only to the version of the form that was checked.
    <FieldErrorsContext value={found?.of === typed ? found.fieldErrors : NO_FIELD_ERRORS}>
      <div className={styles['panel']}>
        <Summary whatIf={whatIf} isChanged={isChanged} isReadable={reading.phases !== null} asOf={asOf} />
        {places.because === 'paused' && <p className={styles['notice']}>{t.paused}</p>}
        {publishedMeanwhile && <output className={styles['notice']}>{t.publishedMeanwhile}</output>}
        {movedStores !== null && <output className={styles['done']}>{format.count(movedStores, t.published)}</output>}
        <div className={styles['columns']}>
          <Phases
            phases={typed}
            reading={reading}
            plan={plan}
            isChanged={isChanged}
            today={today}
            asOf={asOf}
            onChange={change}
            onReset={plan === null || edited === null ? null : reset}
          />
          <div className={styles['beside']}>
            <div className={styles['side']}>
              <ClearanceCard places={places} whatIf={whatIf} isChanged={isChanged} asOf={asOf} />
              <Moves moves={whatIf.moves} regions={places.regions} />
            </div>
          </div>
          <PublishPlan
            places={places}
            reading={reading}
            moves={whatIf.moves}
            reason={reason}
            isChanged={isChanged}
            onReason={setReason}
            onFieldErrors={(fieldErrors) => setFound({ of: typed, fieldErrors })}
            onPublished={(stores) => {
              reset()
              setReason(NO_REASON)
              setMovedStores(stores)
            }}
          />
          <Slips moves={whatIf.moves} asOf={asOf} />
        </div>
      </div>
    </FieldErrorsContext>
  )
}

import { Link } from 'wouter'
import type { Instant } from '../../../../domain/time/instant.ts'
import { isolated } from '../../../i18n/isolated.ts'
import { useBilingual, useTranslations } from '../../../i18n/language.tsx'
import { addressOf } from '../../../routes.ts'
import { INCIDENT_WORDS } from '../../../incidents/incident-text.ts'
import { Timestamp } from '../../../design/Timestamp.tsx'
import type { OperationsIncident } from '../../response-types.ts'
import { COVERAGE_TRANSLATIONS } from './coverage-translations.ts'
import styles from './Coverage.module.css'

/** The update and the incident that it belongs to. */
export function UpdateOf(props: {
  incident: OperationsIncident
  update: OperationsIncident['updates'][number]
  asOf: Instant
}) {
  const { incident, update, asOf } = props
  const t = useTranslations(COVERAGE_TRANSLATIONS)
  const { status } = useTranslations(INCIDENT_WORDS)
  const inLanguage = useBilingual()
  return (
    <section className={styles['update']} aria-label={t.of}>
      <h2>{inLanguage(update.headline)}</h2>
      <p className={styles['quiet']}>
        {isolated(inLanguage(incident.title))} · {status[update.status]} · {t.published}{' '}
        <Timestamp at={update.publishedAt} asOf={asOf} precision={update.precision} />
      </p>
      {update.correctedBy && <p>{t.corrected}</p>}
      <p className={styles['ways']}>
        <Link href={addressOf('publish', {}, { incident: incident.id })}>{t.followUp}</Link>
        <Link href={addressOf('incident', { incidentId: incident.id })}>{t.incident}</Link>
      </p>
    </section>
  )
}

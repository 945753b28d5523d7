import { Link } from 'wouter'
import { dayOf } from '../../../domain/time/day.ts'
import { HOUR, type Instant, plus } from '../../../domain/time/instant.ts'
import { isolated } from '../../i18n/isolated.ts'
import { useBilingual, useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { addressOf } from '../../routes.ts'
import { Button } from '../../design/Button.tsx'
import { Card } from '../../design/Card.tsx'
import { Tag } from '../../design/Tag.tsx'
import { UpdateLog } from '../../incidents/UpdateLog.tsx'
import { INCIDENTS_TRANSLATIONS } from './incidents-translations.ts'
import { correctionOf, followUp, reopeningOf, reportOf, resolutionOf, revisionOf } from './follow-up.ts'
import { localText } from './form-reader.ts'
import type { OperationsIncident, OperationsOverview } from '../response-types.ts'
import { MeasureList } from './MeasureList.tsx'
import { onTheHour } from './on-the-hour.ts'
import styles from './DraftFields.module.css'
import { useBeginDraft } from './use-begin-draft.ts'

/** An incident with its promised update, measures, updates and next actions. */
export function IncidentPanel(props: { incident: OperationsIncident; overview: OperationsOverview; asOf: Instant }) {
  const { incident, overview, asOf } = props
  const t = useTranslations(INCIDENTS_TRANSLATIONS)
  const format = useFormat()
  const inLanguage = useBilingual()
  const { begin, isPending } = useBeginDraft()
  const today = dayOf(asOf)
  const next = localText(onTheHour(plus(asOf, 2 * HOUR)))
  const title = inLanguage(incident.title)
  const isOpen = incident.closedAt === null
  const promise = overview.promises.find(({ incidentId }) => incidentId === incident.id)
  const stale = overview.staleIncidents.find(({ incidentId }) => incidentId === incident.id)
  return (
    <Card
      title={title}
      aside={
        <>
          {promise && (
            <Tag tone={promise.overdue ? 'stop' : 'wait'}>
              {(promise.overdue ? t.overdue : t.promised)(format.by(promise.by, asOf))}
            </Tag>
          )}
          {stale && <Tag tone="stop">{t.stale(stale.hours)}</Tag>}
        </>
      }
    >
      <div className={styles['parts']}>
        <div className={styles['quick']}>
          <Button
            disabled={isPending}
            aria-label={t.more(isOpen ? t.followUp : t.reopen, isolated(title))}
            onClick={() => begin((isOpen ? followUp : reopeningOf)(incident, today, next))}
          >
            {isOpen ? t.followUp : t.reopen}
          </Button>
          {isOpen && (
            <Button
              quiet
              disabled={isPending}
              aria-label={t.more(t.resolve, isolated(title))}
              onClick={() => begin(resolutionOf(incident, overview.measures, today))}
            >
              {t.resolve}
            </Button>
          )}
          {!isOpen && (
            <Button
              quiet
              disabled={isPending}
              aria-label={t.more(t.report, isolated(title))}
              onClick={() => begin(reportOf(incident, today))}
            >
              {t.report}
            </Button>
          )}
        </div>
        <MeasureList
          measures={overview.measures.filter(({ incidentId }) => incidentId === incident.id)}
          asOf={asOf}
          onRevise={(measure) => begin({ ...followUp(incident, today, next), measures: [revisionOf(measure)] })}
        />
        <UpdateLog
          updates={incident.updates}
          asOf={asOf}
          renderAction={(update) => (
            <div className={styles['quick']}>
              <Button
                quiet
                disabled={isPending}
                aria-label={t.more(t.correct, isolated(inLanguage(update.headline)))}
                onClick={() => begin(correctionOf(incident, update, today, next))}
              >
                {t.correct}
              </Button>
              <Link
                href={addressOf('coverage', { updateId: update.id })}
                aria-label={t.more(t.coverage, isolated(inLanguage(update.headline)))}
              >
                {t.coverage}
              </Link>
            </div>
          )}
        />
      </div>
    </Card>
  )
}

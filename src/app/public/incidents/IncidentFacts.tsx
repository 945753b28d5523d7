import type { ResponseBody } from '../../client/send-request.ts'
import { dayOf, daysBetween } from '../../../domain/time/day.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { SERVICE_NAMES } from '../../../domain/incidents/service.ts'
import { useBilingual, useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { INCIDENT_TRANSLATIONS } from './incident-translations.ts'

type Incident = ResponseBody<'getIncident'>

/** An incident's beginning, end, duration and affected services, on one line. */
export function IncidentFacts({ incident, asOf }: { incident: Incident; asOf: Instant }) {
  const t = useTranslations(INCIDENT_TRANSLATIONS)
  const format = useFormat()
  const inLanguage = useBilingual()
  const { startedOn, closedAt, affected, kind } = incident
  const days = daysBetween(startedOn, dayOf(closedAt ?? asOf)) + 1
  const length = format.count(days, t.lasted)
  const corrections = incident.updates.filter(({ corrects }) => corrects !== null).length
  const corrected = corrections === 0 ? [] : [format.count(corrections, t.corrections)]
  const services = affected.map((id) => inLanguage(SERVICE_NAMES[id])).join(', ')
  // The demonstration's simulated end is not shown as history.
  const isMadeUp = closedAt !== null && incident.updates.some(isSimulatedEnd)
  const end =
    closedAt === null
      ? [t.ongoing, length]
      : isMadeUp
        ? [t.endUnknown]
        : [t.ended(format.day(dayOf(closedAt), asOf)), length]
  return (
    <>
      {[t.started(format.day(startedOn, asOf)), ...end, ...corrected].join(' · ')}
      {kind !== 'data' && (
        <>
          <br />
          {t.affected(services || t.noService)}
        </>
      )}
    </>
  )
}

function isSimulatedEnd({ basis, status }: Incident['updates'][number]): boolean {
  return basis === 'simulated' && (status === 'resolved' || status === 'completed')
}

import type { ResponseBody } from '../../client/send-request.ts'
import { dayOf, daysBetween } from '../../../domain/time/day.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { SERVICE_NAMES } from '../../../domain/incidents/service.ts'
import { useBilingual, useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { INCIDENT_TRANSLATIONS } from './incident-translations.ts'

type Incident = ResponseBody<'listIncidents'>['items'][number]
type Shown =
  | 'startedOn'
  | 'beganAt'
  | 'closedAt'
  | 'planned'
  | 'status'
  | 'affected'
  | 'kind'
  | 'corrections'
  | 'endIsSimulated'

/** An incident's beginning, end, duration and affected services, on one line. */
export function IncidentFacts(incident: Pick<Incident, Shown> & { asOf: Instant }) {
  const t = useTranslations(INCIDENT_TRANSLATIONS)
  const format = useFormat()
  const inLanguage = useBilingual()
  const { startedOn, beganAt, closedAt, planned, status, affected, kind, corrections, endIsSimulated, asOf } = incident
  const days = daysBetween(startedOn, dayOf(closedAt ?? asOf)) + 1
  const length = format.count(days, t.lasted)
  const corrected = corrections === 0 ? [] : [format.count(corrections, t.corrections)]
  const services = affected.map((id) => inLanguage(SERVICE_NAMES[id])).join(', ')
  const window = planned && t.planned(format.moment(planned.startsAt, asOf), format.moment(planned.endsAt, asOf))
  const began = t.started(beganAt === undefined ? format.day(startedOn, asOf) : format.moment(beganAt, asOf))
  const begun =
    status === 'scheduled' ? [window ?? t.startsOn(format.day(startedOn, asOf))] : [began, ...(window ? [window] : [])]
  const end =
    closedAt === null
      ? status === 'scheduled'
        ? []
        : [t.ongoing, length]
      : endIsSimulated
        ? [t.endUnknown]
        : [t.ended(format.day(dayOf(closedAt), asOf)), length]
  return (
    <>
      {[...begun, ...end, ...corrected].join(' · ')}
      {kind !== 'data' && (
        <>
          <br />
          {t.affected(services || t.noService)}
        </>
      )}
    </>
  )
}

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
  const day = format.day(startedOn, asOf)
  const days = daysBetween(startedOn, dayOf(closedAt ?? asOf)) + 1
  const length = days < 1 ? [] : [format.count(days, t.lasted)]
  const corrected = corrections === 0 ? [] : [format.count(corrections, t.corrections)]
  const services = affected.map((id) => inLanguage(SERVICE_NAMES[id])).join(', ')
  const window = planned && t.planned(format.moment(planned.startsAt, asOf), format.moment(planned.endsAt, asOf))
  return (
    <>
      {[...beginning(), ...end(), ...corrected].join(' · ')}
      {kind !== 'data' && (
        <>
          <br />
          {t.affected(services || t.noService)}
        </>
      )}
    </>
  )

  function beginning(): readonly string[] {
    if (status === 'scheduled') return [window ?? t.startsOn(day)]
    // Maintenance that was closed before it began.
    if (days < 1) return [t.plannedFor(day)]
    return [t.started(beganAt === undefined ? day : format.moment(beganAt, asOf)), ...(window ? [window] : [])]
  }

  function end(): readonly string[] {
    if (status === 'scheduled') return []
    if (closedAt === null) return [t.ongoing, ...length]
    return endIsSimulated ? [t.endUnknown] : [t.ended(format.day(dayOf(closedAt), asOf)), ...length]
  }
}

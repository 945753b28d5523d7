import type * as z from 'zod/mini'
import type { Immutable } from '../../contract/endpoint.ts'
import type { IncidentView, ListedIncident, UpdateView } from '../../contract/incidents/incident.ts'
import type { IncidentState, ServiceStatuses, Update } from '../../domain/incidents/incident.ts'
import { isClosed } from '../../domain/incidents/incident-status.ts'
import { SERVICE_IDS, type ServiceId, type ServiceStatus } from '../../domain/incidents/service.ts'

export function incidentView(state: IncidentState): Immutable<z.output<typeof IncidentView>> {
  const { updates } = state
  return { ...termsView(state), updates: updates.map((update) => updateView(update, updates)) }
}

/** Returns an incident without its updates. */
export function listedIncident(state: IncidentState): Immutable<z.output<typeof ListedIncident>> {
  const { closedAt, updates } = state
  return {
    ...termsView(state),
    corrections: updates.filter(({ corrects }) => corrects !== null).length,
    endIsSimulated: closedAt !== null && updates.some(({ basis, status }) => basis === 'simulated' && isClosed(status)),
  }
}

function termsView({ incident, startedOn, status, impact, closedAt, planned, updates, services }: IncidentState) {
  const { id, kind, title, beganAt, disclosure } = incident
  return {
    id,
    kind,
    title,
    status,
    impact,
    startedOn,
    beganAt,
    closedAt,
    planned,
    services: serviceStates(services),
    affected: affectedBy(updates),
    disclosure,
  }
}

/** Returns an update with the id of the update that corrected it, if any. */
export function updateView(update: Update, all: readonly Update[]): Immutable<z.output<typeof UpdateView>> {
  const correction = all.find(({ corrects }) => corrects?.updateId === update.id)
  return { ...update, services: serviceStates(update.services), correctedBy: correction?.id ?? null }
}

function serviceStates(services: ServiceStatuses): { id: ServiceId; status: ServiceStatus }[] {
  return SERVICE_IDS.flatMap((id) => {
    const status = services[id]
    return status === undefined ? [] : [{ id, status }]
  })
}

function affectedBy(updates: readonly Update[]): ServiceId[] {
  return SERVICE_IDS.filter((id) => updates.some(({ services }) => (services[id] ?? 'operational') !== 'operational'))
}

import type * as z from 'zod/mini'
import type { OperationsIncident, OperationsMeasure, StoreRow } from '../../contract/publishing/operations.ts'
import type { Immutable } from '../../contract/endpoint.ts'
import { currentFactsAt } from '../../domain/facts/fact.ts'
import type { IncidentState } from '../../domain/incidents/incident.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Measure } from '../../domain/measures/measure.ts'
import { measureStateAt } from '../../domain/measures/measure-state.ts'
import { type Receipt, receiptStateOf } from '../../domain/incidents/receipt.ts'
import type { StoreStatus } from '../../domain/status/store-status.ts'
import { storeSummaryOf } from '../../domain/status/store-summary.ts'
import { incidentView, updateView } from '../incidents/incident-view.ts'

export function operationsIncident(state: IncidentState): Immutable<z.output<typeof OperationsIncident>> {
  const { updates } = state
  return {
    ...incidentView(state),
    updates: updates.map((update) => ({ ...updateView(update, updates), scope: update.scope })),
  }
}

/** Returns the current measures, newest first, each with its revisions. */
export function operationsMeasures(
  measures: readonly Measure[],
  incidents: readonly IncidentState[],
  now: Instant,
): Immutable<z.output<typeof OperationsMeasure>>[] {
  return currentFactsAt(measures, now)
    .reverse()
    .map((measure) => {
      const { id, publishedAt, incidentId, updateId, basis, ...terms } = measure
      const state = measureStateAt(measure, incidents, now)
      return { id, publishedAt, incidentId, updateId, basis, state, terms }
    })
}

/** `receipts` are the store's own. */
export function storeRow(
  storeStatus: StoreStatus,
  company: string,
  receipts: readonly Receipt[],
  now: Instant,
): Immutable<z.output<typeof StoreRow>> {
  const { store, incidents } = storeStatus
  const { kind, openOrders, position, expected, expectedWas } = storeSummaryOf(storeStatus)
  const [newest] = incidents
    .filter(({ open, incident }) => open && incident.kind !== 'data')
    .flatMap(({ updates }) => updates.slice(0, 1))
    .sort((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1))
  return {
    id: store.id,
    licence: store.licence,
    name: store.name,
    company,
    place: store.place,
    region: store.region,
    summaryKind: kind,
    openOrders,
    queuePosition: position,
    expected,
    expectedWas,
    update: newest === undefined ? null : { id: newest.id, ...receiptStateOf(newest.id, receipts, now) },
  }
}

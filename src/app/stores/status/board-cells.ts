import type { Instant } from '../../../domain/time/instant.ts'
import { expectedAppointment, isSettled } from '../../../domain/status/status-headline.ts'
import type { Format } from '../../i18n/format.ts'
import type { BoardCell } from '../../design/Board.tsx'
import type { Outlook, StoreStatus } from '../../phrasing/store-status.ts'
import { appointmentText, passedAppointment, positionText } from '../../phrasing/outlook-text.ts'
import type { HeadlineTranslations } from '../../phrasing/headline-translations.ts'

/** Returns the cells under the headline: day, position in the queue, next update and waived fees. */
export function boardCells(
  storeStatus: StoreStatus,
  asOf: Instant,
  t: HeadlineTranslations,
  format: Format,
): BoardCell[] {
  const outlook = storeStatus.headline.kind === 'nothing_waiting' ? null : storeStatus.headline.outlook
  return [
    dayCell(outlook, asOf, t, format),
    positionCell(outlook, t, format),
    promiseCell(storeStatus, asOf, t, format),
    feeCell(storeStatus, asOf, t, format),
  ].filter((cell) => cell !== null)
}

function dayCell(outlook: Outlook | null, asOf: Instant, t: HeadlineTranslations, format: Format): BoardCell | null {
  const { cells } = t
  if (outlook === null) return null
  // A day that does not hold any more, and no other one.
  const lost = outlook.kind === 'paused' ? outlook.was : passedAppointment(outlook)
  if (lost !== null) {
    const { day, hours } = lost
    return {
      label: cells.delivery(format.day(day, asOf)),
      value: cells.noDay,
      detail: cells.was(format.hours(hours, day)),
    }
  }
  if (outlook.kind === 'in_queue') {
    return {
      label: cells.anyDelivery,
      value: outlook.range === null ? cells.noDay : format.range(outlook.range, asOf),
      detail: cells.was(appointmentText(outlook.was, format)),
    }
  }
  return isSettled(outlook) ? null : appointmentCell(expectedAppointment(outlook), asOf, t, format)
}

function appointmentCell(
  appointment: Extract<Outlook, { kind: 'on_its_way' }>['expected'],
  asOf: Instant,
  { cells }: HeadlineTranslations,
  format: Format,
): BoardCell {
  if (appointment === null) return { label: cells.anyDelivery, value: cells.noDay }
  const { day, hours } = appointment
  return { label: cells.anyDelivery, value: format.nearDay(day, asOf), detail: format.hours(hours, day) }
}

function positionCell(outlook: Outlook | null, t: HeadlineTranslations, format: Format): BoardCell | null {
  const { cells } = t
  if (outlook === null) return { label: cells.position, value: cells.notInQueue, detail: cells.notInQueueWhy }
  if ((outlook.kind !== 'paused' && outlook.kind !== 'in_queue') || outlook.position === null) return null
  return {
    label: cells.position,
    value: positionText(outlook.position, t, format),
    detail: cells.positionWhy,
  }
}

function promiseCell(
  { nextUpdate, incidents }: StoreStatus,
  asOf: Instant,
  { cells }: HeadlineTranslations,
  format: Format,
): BoardCell {
  const label = cells.nextUpdate
  if (nextUpdate === null) return { label, value: incidents.length === 0 ? cells.notNeeded : cells.noPromise }
  const by = format.by(nextUpdate.by, asOf)
  if (nextUpdate.overdue) return { label, value: cells.promiseOverdue, detail: cells.promisedBy(by) }
  return { label, value: by, detail: format.age(nextUpdate.by, asOf) }
}

function feeCell({ waivers }: StoreStatus, asOf: Instant, { cells }: HeadlineTranslations, format: Format): BoardCell {
  const label = cells.waivedFees
  const available = waivers.filter(({ entitlement }) => entitlement.state === 'available')
  const [first] = available
  const isUnknown = waivers.some(({ entitlement }) => entitlement.state === 'unknown')
  if (first === undefined) return { label, value: isUnknown ? cells.notKnown : cells.nothingWaived }
  const through = first.end.kind === 'through' ? cells.through(format.day(first.end.day, asOf)) : ''
  return {
    label,
    value: available.map(({ fee }) => cells.fee[fee]).join(' · '),
    detail: available.length === 1 ? through : undefined,
  }
}

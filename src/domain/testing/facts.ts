import { day } from '../time/day.ts'
import type { Incident, IncidentState, Update } from '../incidents/incident.ts'
import { type Instant, instant } from '../time/instant.ts'
import type { DeliveryPause } from '../measures/delivery-pause.ts'
import type { DeliveryWindow } from '../measures/delivery-window.ts'
import type { FeeWaiver } from '../measures/fee-waiver.ts'
import type { LaunchDelay } from '../measures/launch-delay.ts'
import type { OrderCap } from '../measures/order-cap.ts'
import type { RecoveryPhase, RecoveryPlan } from '../recovery/recovery-plan.ts'
import type { Bilingual } from '../facts/bilingual.ts'
import type { Region, Store } from '../stores/store.ts'

/** The default publication instant of facts in tests. */
export const PUBLISHED = instant('2022-08-08T22:49:00-04:00')

export const both = (text: string): Bilingual => ({ en: text, fr: text })

/** An instant in Toronto in summer: `summer('2022-08-09', '09:00')`. */
export const summer = (date: string, time: string): Instant => instant(`${date}T${time}-04:00`)

export function aStore(id: string, region: Region = 'Toronto', over: Partial<Store> = {}): Store {
  return {
    id,
    publishedAt: PUBLISHED,
    replaces: null,
    licence: 'CRSA0000001',
    name: id,
    companyId: 'company',
    street: null,
    postalCode: null,
    place: 'Guelph',
    region,
    timeZone: null,
    orderWeekday: 'tue',
    deliveryWeekday: 'thu',
    receiving: { from: '09:00', to: '17:00' },
    ...over,
  }
}

export function anIncident(id: string, over: Partial<Incident> = {}): Incident {
  return {
    id,
    publishedAt: PUBLISHED,
    replaces: null,
    kind: 'disruption',
    title: both(id),
    startedOn: day('2022-08-05'),
    disclosure: null,
    ...over,
  }
}

export function anUpdate(id: string, over: Partial<Update> = {}): Update {
  return {
    id,
    publishedAt: PUBLISHED,
    replaces: null,
    incidentId: 'incident',
    status: 'investigating',
    impact: 'major',
    services: {},
    scope: { kind: 'everyone' },
    headline: both(id),
    body: both(id),
    nextUpdateBy: null,
    precision: 'minute',
    basis: 'simulated',
    effectiveOn: null,
    corrects: null,
    sources: [],
    ...over,
  }
}

/** The state of an incident, with one matching update. */
export function aState(id: string, over: Partial<IncidentState> = {}): IncidentState {
  const updates = over.updates ?? [anUpdate(`${id}-update`, { incidentId: id })]
  return {
    incident: anIncident(id),
    at: PUBLISHED,
    startedOn: anIncident(id).startedOn,
    status: 'identified',
    impact: 'major',
    services: {},
    open: true,
    closedAt: null,
    planned: null,
    updates,
    latest: updates.slice(0, 1),
    ...over,
  }
}

const measureFact = {
  publishedAt: PUBLISHED,
  replaces: null,
  incidentId: 'incident',
  updateId: null,
  scope: { kind: 'everyone' },
  firstDay: null,
  end: { kind: 'further_notice' },
  note: null,
  basis: 'simulated',
} as const

export function aPause(over: Partial<DeliveryPause> = {}): DeliveryPause {
  const shutdown = { notBefore: summer('2022-08-05', '20:00'), notAfter: summer('2022-08-05', '23:00') }
  return {
    ...measureFact,
    id: 'pause',
    kind: 'delivery_pause',
    firstDay: day('2022-08-05'),
    shutdown,
    ...over,
  }
}

export function aCap(over: Partial<OrderCap> = {}): OrderCap {
  return { ...measureFact, id: 'cap', kind: 'order_cap', number: 30, unit: 'case', base: 'cycle', ...over }
}

export function aWindow(over: Partial<DeliveryWindow> = {}): DeliveryWindow {
  const hours = { from: '07:00', to: '22:00' } as const
  return {
    ...measureFact,
    id: 'window',
    kind: 'delivery_window',
    daysAWeek: 7,
    ...hours,
    overnight: 'possible',
    ...over,
  }
}

export function aLaunchDelay(over: Partial<LaunchDelay> = {}): LaunchDelay {
  return { ...measureFact, id: 'delay', kind: 'launch_delay', firstDay: day('2022-08-08'), ...over }
}

/** The emergency-order waiver of 2022: one use, 1 September 2022 through 31 March 2023. */
export function anEmergencyWaiver(over: Partial<FeeWaiver> = {}): FeeWaiver {
  return {
    ...measureFact,
    id: 'emergency-waiver',
    kind: 'fee_waiver',
    fee: 'emergency_order',
    amount: 50_000,
    countedOn: 'placed',
    uses: 1,
    firstDay: day('2022-09-01'),
    end: { kind: 'through', day: day('2023-03-31') },
    ...over,
  }
}

/** The delivery-fee waiver of 2022: first day and counting event never published, through 30 September. */
export function aDeliveryWaiver(over: Partial<FeeWaiver> = {}): FeeWaiver {
  return {
    ...measureFact,
    id: 'delivery-waiver',
    kind: 'fee_waiver',
    fee: 'delivery',
    amount: null,
    countedOn: 'unknown',
    uses: 'unlimited',
    end: { kind: 'through', day: day('2022-09-30') },
    ...over,
  }
}

export function aPhase(firstDay: string, low: number, high: number, over: Partial<RecoveryPhase> = {}): RecoveryPhase {
  return {
    firstDay: day(firstDay),
    stopsPerDay: { low, high },
    hours: { from: '06:00', to: '22:00' },
    heldBack: [],
    ...over,
  }
}

export function aPlan(phases: readonly RecoveryPhase[], over: Partial<RecoveryPlan> = {}): RecoveryPlan {
  return {
    id: 'plan',
    publishedAt: PUBLISHED,
    replaces: null,
    incidentId: 'incident',
    updateId: null,
    phases,
    reason: both('reason'),
    basis: 'simulated',
    ...over,
  }
}

import { day } from '../domain/time/day.ts'
import type { Measure } from '../domain/measures/measure.ts'
import type { DeliveryPause } from '../domain/measures/delivery-pause.ts'
import type { DeliveryWindow } from '../domain/measures/delivery-window.ts'
import type { FeeWaiver } from '../domain/measures/fee-waiver.ts'
import type { LaunchDelay } from '../domain/measures/launch-delay.ts'
import type { OrderCap } from '../domain/measures/order-cap.ts'
import type { OrderPolicy } from '../domain/measures/order-policy.ts'
import { EVERYONE } from '../domain/stores/scope.ts'
import { namedId } from './ids.ts'
import { CAPPED, RESTARTED, SHUTDOWN_DAY, SHUTDOWN_WINDOW, SUSPENDED } from './shutdown.ts'
import { TELECONFERENCE } from './updates/recovery.ts'
import { DISRUPTION, UPDATE } from './updates/update-of.ts'

const REPORTED = { incidentId: DISRUPTION, scope: EVERYONE, basis: 'reported' } as const
const NOTICE = { ...REPORTED, publishedAt: SUSPENDED, updateId: UPDATE.suspended, replaces: null } as const
const RESTART = { ...REPORTED, publishedAt: RESTARTED, updateId: UPDATE.restart } as const

const PAUSE: DeliveryPause = {
  ...NOTICE,
  id: namedId('delivery pause'),
  kind: 'delivery_pause',
  firstDay: SHUTDOWN_DAY,
  end: { kind: 'further_notice' },
  shutdown: SHUTDOWN_WINDOW,
  note: {
    en: 'The distribution centre is closed until the forensic work is done.',
    fr: 'Le centre de distribution est fermé jusqu’à la fin de l’analyse informatique.',
  },
}

const PAUSE_ENDED: DeliveryPause = {
  ...PAUSE,
  ...RESTART,
  id: namedId('delivery pause, ended'),
  replaces: PAUSE.id,
  end: { kind: 'through', day: day('2022-08-09') },
  note: {
    en: 'Deliveries started again on August 10, in small number.',
    fr: 'Les livraisons ont repris le 10 août, en petit nombre.',
  },
}

const HELD: OrderPolicy = {
  ...NOTICE,
  id: namedId('orders held'),
  kind: 'order_policy',
  policy: 'held',
  firstDay: day('2022-08-08'),
  end: { kind: 'further_notice' },
  note: {
    en: 'Orders are accepted and join the queue.',
    fr: 'Les commandes sont acceptées et prennent place dans la file.',
  },
}

/** Orders of the restart day itself were still held: the announcement came after that day's order window. */
const HELD_ENDED: OrderPolicy = {
  ...HELD,
  ...RESTART,
  id: namedId('orders held, ended'),
  replaces: HELD.id,
  end: { kind: 'through', day: day('2022-08-10') },
}

const LAUNCHES: LaunchDelay = {
  ...NOTICE,
  id: namedId('launch delay'),
  kind: 'launch_delay',
  firstDay: day('2022-08-08'),
  end: { kind: 'through', day: day('2022-08-12') },
  note: {
    en: 'Put off until further notice when deliveries to stores were suspended.',
    fr: 'Reporté jusqu’à nouvel ordre lors de la suspension des livraisons aux magasins.',
  },
}

const DELIVERY_FEE: FeeWaiver = {
  ...NOTICE,
  id: namedId('delivery fee waiver'),
  kind: 'fee_waiver',
  fee: 'delivery',
  amount: null,
  firstDay: null,
  end: { kind: 'through', day: day('2022-09-30') },
  countedOn: 'unknown',
  uses: 'unlimited',
  note: {
    en: 'Its first day, and whether the day of the order, of shipping or of delivery counts, were not published.',
    fr: 'La date de début n’a pas été publiée, ni le jour qui compte : celui de la commande, de l’expédition ou de la livraison.',
  },
}

const EMERGENCY_FEE: FeeWaiver = {
  ...NOTICE,
  id: namedId('emergency order fee waiver'),
  kind: 'fee_waiver',
  fee: 'emergency_order',
  amount: 50_000,
  firstDay: day('2022-09-01'),
  end: { kind: 'through', day: day('2023-03-31') },
  countedOn: 'placed',
  uses: 1,
  note: null,
}

const CASES: OrderCap = {
  ...REPORTED,
  id: namedId('order cap'),
  publishedAt: CAPPED,
  updateId: UPDATE.cap,
  replaces: null,
  kind: 'order_cap',
  number: 30,
  unit: 'case',
  base: 'cycle',
  firstDay: day('2022-08-11'),
  end: { kind: 'not_published' },
  note: {
    en: 'For the next order cycle. Press reports differ: 30 cases in two, 30 packs in one, 30 of each product in another. The day it ended was not published.',
    fr: 'Pour le prochain cycle de commande. Les médias ne concordent pas : 30 caisses selon deux d’entre eux, 30 paquets selon un autre, 30 de chaque produit selon un dernier. La date de fin de la limite n’a pas été publiée.',
  },
}

const HOURS: DeliveryWindow = {
  ...REPORTED,
  id: namedId('delivery hours'),
  publishedAt: CAPPED,
  updateId: UPDATE.cap,
  replaces: null,
  kind: 'delivery_window',
  daysAWeek: 7,
  from: '06:00',
  to: '22:00',
  overnight: 'possible',
  firstDay: day('2022-08-11'),
  end: { kind: 'not_published' },
  note: null,
}

const HOURS_BY_DAY: DeliveryWindow = {
  ...HOURS,
  id: namedId('delivery hours, nights dropped'),
  publishedAt: TELECONFERENCE,
  updateId: UPDATE.hundreds,
  replaces: HOURS.id,
  overnight: 'no',
  note: {
    en: 'Deliveries at night were dropped after retailers objected.',
    fr: 'Les livraisons de nuit ont été abandonnées à la suite des objections des détaillants.',
  },
}

/** Oldest first. */
export const MEASURES: readonly Measure[] = [
  PAUSE,
  HELD,
  LAUNCHES,
  DELIVERY_FEE,
  EMERGENCY_FEE,
  PAUSE_ENDED,
  HELD_ENDED,
  CASES,
  HOURS,
  HOURS_BY_DAY,
]

import type { StoreSummaryKind } from '../../domain/status/store-summary.ts'

const en: Readonly<Record<StoreSummaryKind, string>> = {
  paused: 'Paused',
  in_queue: 'In the queue',
  overdue: 'Overdue',
  not_confirmed: 'Not confirmed',
  late: 'May be late',
  delivery_failed: 'Not delivered',
  on_schedule: 'On schedule',
  confirmed: 'Day confirmed',
  on_its_way: 'On its way',
  delivered_today: 'Delivered today',
  nothing_waiting: 'Nothing waiting',
  nothing_waiting_paused: 'Paused, nothing waiting',
}

const fr: typeof en = {
  paused: 'Suspendue',
  in_queue: 'Dans la file',
  overdue: 'En retard',
  not_confirmed: 'Non confirmée',
  late: 'Retard possible',
  delivery_failed: 'Non livrée',
  on_schedule: 'Comme prévu',
  confirmed: 'Date confirmée',
  on_its_way: 'En route',
  delivered_today: 'Livrée aujourd’hui',
  nothing_waiting: 'Rien en attente',
  nothing_waiting_paused: 'Suspendue, rien en attente',
}

/** The headline of a store’s page in a word. */
export const SUMMARY_TRANSLATIONS = { en, fr }

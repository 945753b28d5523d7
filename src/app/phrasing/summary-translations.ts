import type { StoreSummaryKind } from '../../domain/status/store-summary.ts'

const en: Readonly<Record<StoreSummaryKind, string>> = {
  paused: 'Paused',
  in_queue: 'In the queue',
  overdue: 'Overdue',
  late: 'May be late',
  delivery_failed: 'Not delivered',
  on_schedule: 'On schedule',
  confirmed: 'Day confirmed',
  on_its_way: 'On its way',
  delivered_today: 'Delivered today',
  nothing_waiting: 'Nothing waiting',
  nothing_waiting_paused: 'Nothing waiting, paused',
}

const fr: typeof en = {
  paused: 'Suspendue',
  in_queue: 'Dans la file',
  overdue: 'En retard',
  late: 'Peut être en retard',
  delivery_failed: 'Non livrée',
  on_schedule: 'À l’heure',
  confirmed: 'Jour confirmé',
  on_its_way: 'En route',
  delivered_today: 'Livrée aujourd’hui',
  nothing_waiting: 'Rien en attente',
  nothing_waiting_paused: 'Rien en attente, suspension',
}

/** The headline of a store’s page in a word. */
export const SUMMARY_TRANSLATIONS = { en, fr }

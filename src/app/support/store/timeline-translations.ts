import type { OrderEventKind } from '../../../domain/orders/order.ts'
import type { TimelineKind } from '../../../domain/questions/store-timeline.ts'

const kinds: Readonly<Record<TimelineKind, string>> = {
  update: 'Updates',
  receipt: 'Receipts',
  order: 'Orders',
  waiver: 'Waived fees',
  question: 'Questions',
  access: 'Accesses',
}
const events: Readonly<Record<'placed' | OrderEventKind, string>> = {
  placed: 'placed',
  processing: 'in process',
  held: 'held',
  picked: 'picked',
  confirmed: 'given a day',
  shipped: 'shipped',
  out_for_delivery: 'out for delivery',
  delivered: 'delivered',
  partly_delivered: 'delivered in part',
  cancelled: 'cancelled',
}

const en = {
  title: 'Timeline of the store',
  note: 'Reading it is recorded as an access, with the same reason.',
  show: 'Show the timeline',
  loading: 'Reading the timeline…',
  filter: 'Which entries',
  every: 'Everything',
  kinds,
  none: 'There is nothing of this kind.',
  count: (kind: string, shown: string) => `${kind}: ${shown}`,
  more: { one: 'Show # older entry', other: 'Show # older entries' },
  cut: 'Of a long conversation, only the newest messages are listed. The others are with the question.',
  allQuestions: 'All questions of the store are included.',
  newestQuestions: 'Only the newest questions of the store are included.',
  moreQuestions: 'Include older questions',
  updated: (headline: string) => `Update: ${headline}`,
  received: { viewed: 'It viewed', acknowledged: 'It acknowledged' },
  anUpdate: 'an update that is no longer shown',
  order: (number: string, event: string) => `Order ${number}: ${event}`,
  events,
  fees: { delivery: 'delivery fee', emergency_order: 'fee of an emergency order' },
  used: (fee: string, number: string) => `Not charged: the ${fee} of ${number}`,
  reversal: (fee: string, number: string) => `Taken back: the use for the ${fee} of ${number}`,
  actions: {
    asked: 'It asked',
    store: 'It said',
    support: 'Support answered',
    note: 'Note of support',
    closed: 'Closed',
  },
  access: { support: 'Viewed by support', operations: 'Viewed by operations' },
}

const frKinds: typeof kinds = {
  update: 'Mises à jour',
  receipt: 'Accusés de réception',
  order: 'Commandes',
  waiver: 'Frais annulés',
  question: 'Questions',
  access: 'Consultations',
}
const frEvents: typeof events = {
  placed: 'passée',
  processing: 'en traitement',
  held: 'en attente',
  picked: 'préparée',
  confirmed: 'date fixée',
  shipped: 'expédiée',
  out_for_delivery: 'en cours de livraison',
  delivered: 'livrée',
  partly_delivered: 'livrée en partie',
  cancelled: 'annulée',
}

const fr: typeof en = {
  title: 'Chronologie du magasin',
  note: 'La lire est aussi une consultation, consignée sous le même motif.',
  show: 'Afficher la chronologie',
  loading: 'Lecture de la chronologie…',
  filter: 'Quelles entrées',
  every: 'Tout',
  kinds: frKinds,
  none: 'Il n’y a rien de cette nature.',
  count: (kind, shown) => `${kind}\u00a0: ${shown}`,
  more: { one: 'Afficher # entrée plus ancienne', other: 'Afficher # entrées plus anciennes' },
  cut: 'D’une longue conversation, seuls les messages les plus récents figurent ici. Les autres sont avec la question.',
  allQuestions: 'Toutes les questions du magasin sont comprises.',
  newestQuestions: 'Seules les questions les plus récentes du magasin sont comprises.',
  moreQuestions: 'Ajouter des questions plus anciennes',
  updated: (headline) => `Mise à jour\u00a0: ${headline}`,
  received: { viewed: 'Il a consulté', acknowledged: 'Il a confirmé la lecture de' },
  anUpdate: 'une mise à jour qui n’est plus annoncée',
  order: (number, event) => `Commande ${number}\u00a0: ${event}`,
  events: frEvents,
  fees: { delivery: 'frais de livraison', emergency_order: 'frais de commande urgente' },
  used: (fee, number) => `Non facturés\u00a0: ${fee} de ${number}`,
  reversal: (fee, number) => `Annulée\u00a0: l’utilisation pour les ${fee} de ${number}`,
  actions: {
    asked: 'Il a demandé',
    store: 'Il a dit',
    support: 'Le soutien a répondu',
    note: 'Note du soutien',
    closed: 'Fermée',
  },
  access: { support: 'Le soutien a consulté', operations: 'Les opérations ont consulté' },
}

export const TIMELINE_TRANSLATIONS = { en, fr }

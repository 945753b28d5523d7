import type { Region } from '../../../domain/stores/store.ts'

const REGION_NAMES_FR: Readonly<Record<Region, string>> = {
  East: 'l’Est',
  GTA: 'la région du Grand Toronto',
  Toronto: 'Toronto',
  West: 'l’Ouest',
  North: 'le Nord',
}

const REGION_NAMES_EN: Readonly<Record<Region, string>> = {
  East: 'the East',
  GTA: 'the Greater Toronto Area',
  Toronto: 'Toronto',
  West: 'the West',
  North: 'the North',
}

const en = {
  title: 'Network status',
  pausedAll: (stores: string) => `Deliveries to all ${stores} stores are suspended.`,
  pausedIn: (regions: string) => `Deliveries are suspended in ${regions}.`,
  recoveringAll: 'Deliveries are coming back, in the order the orders were placed.',
  recoveringIn: (regions: string) => `Deliveries are coming back in ${regions}.`,
  disruptedAll: 'Store deliveries are disrupted.',
  disruptedIn: (regions: string) => `Store deliveries are disrupted in ${regions}.`,
  doubtful: 'Some deliveries may be late.',
  late: {
    overdue: (stores: string) => `Deliveries to ${stores} stores or more are overdue.`,
    not_confirmed: (stores: string) =>
      `No news from the warehouse: deliveries to ${stores} stores or more are not confirmed.`,
    late: (stores: string) => `Deliveries to ${stores} stores or more may be late.`,
  },
  affected: 'Other services are affected. Store deliveries go by the calendar.',
  normalAmid: 'Store deliveries are running.',
  normal: 'Everything is running.',
  normalReason: 'No incident is open.',
  words: {
    paused: 'Suspended',
    disrupted: 'Disrupted',
    recovering: 'Recovering',
    overdue: 'Delayed',
    not_confirmed: 'Not confirmed',
    late: 'Delayed',
    doubtful: 'Delayed',
    affected: 'Affected',
    normal: 'Running',
  },
  next: (by: string) => `Next update by ${by}`,
  overdue: (by: string) => `The update promised by ${by} has not come yet.`,
  noPromise: 'No time was given for the next update.',
  services: 'Services',
  willAffect: (services: string) => `It will affect: ${services}.`,
  whole: 'The whole incident',
  mine: 'A store owner? See what it means for your store:',
  signIn: 'sign in',
  stores: 'my stores',
  history: 'Past incidents',
  regions: REGION_NAMES_EN,
}

const fr: typeof en = {
  title: 'État du réseau',
  pausedAll: (stores) => `Les livraisons aux ${stores} magasins sont suspendues.`,
  pausedIn: (regions) => `Les livraisons sont suspendues dans ces régions\u00a0: ${regions}.`,
  recoveringAll: 'Les livraisons reprennent, dans l’ordre où les commandes ont été passées.',
  recoveringIn: (regions) => `Les livraisons reprennent dans ces régions\u00a0: ${regions}.`,
  disruptedAll: 'Les livraisons aux magasins sont perturbées.',
  disruptedIn: (regions) => `Les livraisons aux magasins sont perturbées dans ces régions\u00a0: ${regions}.`,
  doubtful: 'Certaines livraisons pourraient être en retard.',
  late: {
    overdue: (stores) => `Les livraisons à ${stores} magasins ou plus sont en retard.`,
    not_confirmed: (stores) =>
      `Aucune nouvelle de l’entrepôt\u00a0: les livraisons à ${stores} magasins ou plus ne sont pas confirmées.`,
    late: (stores) => `Les livraisons à ${stores} magasins ou plus pourraient être en retard.`,
  },
  affected: 'D’autres services sont touchés. Les livraisons aux magasins suivent le calendrier.',
  normalAmid: 'Les livraisons aux magasins suivent leur cours.',
  normal: 'Tout est en service.',
  normalReason: 'Aucun incident n’est ouvert.',
  words: {
    paused: 'Suspendues',
    disrupted: 'Perturbées',
    recovering: 'Reprise',
    overdue: 'Retards',
    not_confirmed: 'Non confirmées',
    late: 'Retards',
    doubtful: 'Retards',
    affected: 'Perturbations',
    normal: 'En service',
  },
  next: (by) => `Prochaine mise à jour d’ici ${by}`,
  overdue: (by) => `La mise à jour promise pour ${by} n’est pas encore parue.`,
  noPromise: 'Aucune heure n’a été annoncée pour la prochaine mise à jour.',
  services: 'Services',
  willAffect: (services) => `Services qui seront touchés\u00a0: ${services}.`,
  whole: 'L’incident au complet',
  mine: 'Vous tenez un magasin? Voyez ce que cela change pour vous\u00a0:',
  signIn: 'ouvrir une session',
  stores: 'mes magasins',
  history: 'Incidents passés',
  regions: REGION_NAMES_FR,
}

export type StatusTranslations = typeof en
export const STATUS_TRANSLATIONS = { en, fr }

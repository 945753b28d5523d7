import type { StoreSummaryKind } from '../../../domain/status/store-summary.ts'
import type { Region } from '../../../domain/stores/store.ts'
import { SUMMARY_TRANSLATIONS } from '../../phrasing/summary-translations.ts'

export interface Words {
  readonly summaryKinds: Readonly<Record<StoreSummaryKind, string>>
  readonly regions: Readonly<Record<Region, string>>
}

/** A text that is the same for any number. */
const always = (text: string) => ({ one: text, other: text })

const en = {
  summaryKinds: SUMMARY_TRANSLATIONS.en,
  regions: { East: 'East', GTA: 'GTA', Toronto: 'Toronto', West: 'West', North: 'North' },
  board: {
    title: 'The network now',
    headlines: {
      paused: always('Deliveries paused'),
      paused_in_part: always('Deliveries paused in part'),
      recovering: always('Recovering'),
      overdue: { one: 'Overdue at # store', other: 'Overdue at # stores' },
      not_confirmed: { one: 'Not confirmed at # store', other: 'Not confirmed at # stores' },
      late: { one: 'May be late at # store', other: 'May be late at # stores' },
      on_schedule: always('On schedule'),
    },
    stores: 'Stores',
    openOrders: 'Open orders',
    outlook: 'Stores by delivery outlook',
    update: 'The last update',
    noUpdate: 'No incident is open: there is no update to view.',
    viewed: 'Viewed',
    acknowledged: 'Acknowledged',
    notViewed: 'Not viewed',
    coverage: 'Who has seen it, by store',
    promised: (by: string) => `Promised: next update by ${by}`,
    late: (by: string) => `Promised by ${by}, and has not come`,
  },
  needsAttention: {
    title: 'Needs attention',
    overdue: (by: string) => `The next update was promised by ${by}, and has not come.`,
    soon: (by: string, age: string) => `The next update is promised by ${by}: ${age}.`,
    stale: (hours: string, age: string) => `Nothing was said for more than ${hours} hours: last ${age}.`,
    begins: (at: string, age: string) => `Planned maintenance begins ${at}: ${age}.`,
    ends: (at: string, age: string) => `Planned maintenance ends ${at}: ${age}.`,
    over: (by: string) => `Its planned end, ${by}, has passed. Complete it, or say when it will end.`,
    words: {
      overdue: 'Overdue',
      soon: 'About to lapse',
      begins: 'Planned',
      ends: 'Ends soon',
      over: 'Past its end',
      stale: 'Stale',
    },
    publish: 'Publish an update',
    publishOf: (title: string) => `Publish an update of ${title}`,
    stores: { one: '# store in the audience', other: '# stores in the audience' },
  },
  sources: {
    title: 'Sources of order events',
    silent: 'Nothing received',
    silentSince: (at: string) =>
      `The last report came ${at}. Stores see each delivery day that passes as not confirmed.`,
    publish: 'Publish an update',
    publishOf: (source: string) => `Publish an update about ${source}`,
    name: 'Source',
    receivedAt: 'Last received',
    never: 'nothing yet',
    late: 'Late',
    expected: 'Expected interval',
    minutes: { one: '# minute', other: '# minutes' },
    nothingExpected: 'none set',
  },
  accessesOverThreshold: {
    title: 'Many stores opened',
    one: 'In the last 24 hours somebody who had opened many stores within the hour opened one more.',
    other: 'In the last 24 hours people who had opened many stores within the hour opened # more.',
    who: 'See who and why',
  },
  today: {
    title: 'Promised for today',
    updates: 'Updates',
    updateBy: (by: string) => `by ${by}`,
    deliveries: 'Deliveries',
    possible: 'In the queue, and today is in the range',
    none: 'No delivery is promised for today.',
    noUpdates: 'No update is promised for today.',
  },
  deliveries: {
    title: 'Deliveries per day',
    today: { one: '# order delivered so far today.', other: '# orders delivered so far today.' },
    whole: 'Delivered',
    partly: 'Delivered in part',
    day: 'Day',
    table: 'The same figures as a table',
    chart: 'The last three weeks. Today is not over.',
  },
  stores: {
    simulated: 'Stores, orders and queue positions are simulated for this demonstration.',
  },
}

const fr: typeof en & Words = {
  summaryKinds: SUMMARY_TRANSLATIONS.fr,
  regions: { East: 'Est', GTA: 'Grand Toronto', Toronto: 'Toronto', West: 'Ouest', North: 'Nord' },
  board: {
    title: 'Le réseau en ce moment',
    headlines: {
      paused: always('Livraisons suspendues'),
      paused_in_part: always('Livraisons suspendues en partie'),
      recovering: always('Reprise en cours'),
      overdue: { one: 'En retard dans # magasin', other: 'En retard dans # magasins' },
      not_confirmed: { one: 'Non confirmée dans # magasin', other: 'Non confirmée dans # magasins' },
      late: { one: 'Retard possible dans # magasin', other: 'Retard possible dans # magasins' },
      on_schedule: always('Comme prévu'),
    },
    stores: 'Magasins',
    openOrders: 'Commandes ouvertes',
    outlook: 'Magasins par prévision de livraison',
    update: 'La dernière mise à jour',
    noUpdate: 'Aucun incident n’est ouvert\u00a0: il n’y a pas de mise à jour à voir.',
    viewed: 'Consultée',
    acknowledged: 'Lecture confirmée',
    notViewed: 'Non consultée',
    coverage: 'Qui l’a consultée, par magasin',
    promised: (by) => `Promesse\u00a0: prochaine mise à jour d’ici ${by}`,
    late: (by) => `Promise pour ${by}, pas encore parue`,
  },
  needsAttention: {
    title: 'À traiter',
    overdue: (by) => `La prochaine mise à jour était promise pour ${by} et n’est pas encore parue.`,
    soon: (by, age) => `La prochaine mise à jour est promise d’ici ${by}\u00a0: ${age}.`,
    stale: (hours, age) => `Rien n’a été dit depuis plus de ${hours}\u00a0heures\u00a0: dernière fois ${age}.`,
    begins: (at, age) => `L’entretien prévu commence le ${at}\u00a0: ${age}.`,
    ends: (at, age) => `L’entretien prévu se termine le ${at}\u00a0: ${age}.`,
    over: (by) => `La fin prévue, le ${by}, est passée. Terminez l’entretien, ou dites quand il finira.`,
    words: {
      overdue: 'En retard',
      soon: 'Échéance proche',
      begins: 'Prévu',
      ends: 'Fin proche',
      over: 'Fin dépassée',
      stale: 'Sans nouvelles',
    },
    publish: 'Publier une mise à jour',
    publishOf: (title) => `Publier une mise à jour sur\u00a0: ${title}`,
    stores: { one: '# magasin en est informé', other: '# magasins en sont informés' },
  },
  sources: {
    title: 'Sources des événements de commande',
    silent: 'Rien reçu',
    silentSince: (at) =>
      `La dernière transmission date du ${at}. Les magasins voient chaque jour de livraison qui passe comme non confirmé.`,
    publish: 'Publier une mise à jour',
    publishOf: (source) => `Publier une mise à jour au sujet de la source\u00a0: ${source}`,
    name: 'Source',
    receivedAt: 'Dernière réception',
    never: 'rien encore',
    late: 'En retard',
    expected: 'Intervalle attendu',
    minutes: { one: '# minute', other: '# minutes' },
    nothingExpected: 'aucun',
  },
  accessesOverThreshold: {
    title: 'Beaucoup de magasins ouverts',
    one: 'Depuis 24\u00a0heures, une personne qui avait ouvert beaucoup de magasins en une heure en a ouvert un de plus.',
    other:
      'Depuis 24\u00a0heures, des personnes qui avaient ouvert beaucoup de magasins en une heure en ont ouvert # de plus.',
    who: 'Voir qui et pourquoi',
  },
  today: {
    title: 'Promis pour aujourd’hui',
    updates: 'Mises à jour',
    updateBy: (by) => `d’ici ${by}`,
    deliveries: 'Livraisons',
    possible: 'Dans la file, et aujourd’hui en fait partie',
    none: 'Aucune livraison n’est promise pour aujourd’hui.',
    noUpdates: 'Aucune mise à jour n’est promise pour aujourd’hui.',
  },
  deliveries: {
    title: 'Livraisons par jour',
    today: {
      one: '# commande livrée jusqu’ici aujourd’hui.',
      other: '# commandes livrées jusqu’ici aujourd’hui.',
    },
    whole: 'Livrées',
    partly: 'Livrées en partie',
    day: 'Jour',
    table: 'Les mêmes chiffres en tableau',
    chart: 'Les trois dernières semaines. La journée n’est pas finie.',
  },
  stores: {
    simulated: 'Les magasins, les commandes et les places dans la file sont simulés pour cette démonstration.',
  },
}

export const NETWORK_TRANSLATIONS = { en, fr }

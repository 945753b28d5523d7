import type { Language } from '../../src/domain/facts/bilingual.ts'
import type { Topic } from '../../src/domain/questions/question-topic.ts'

/** The moments of the questions: no restart day is known, and deliveries follow the calendar again. */
export const MOMENTS = {
  paused: '2022-08-09T09:00:00-04:00',
  normal: '2022-08-18T12:00:00-04:00',
} as const

export type Moment = keyof typeof MOMENTS

type Says = Readonly<Record<Language, string>>

// The same at both moments.
const LATE_NOTICE: Says = {
  en: '“Deliveries to stores are suspended” was published Mon 8 Aug, 10:49 p.m. EDT. What it says holds since Fri 5 Aug, 3 days earlier.',
  fr: '« Les livraisons aux magasins sont suspendues » : publié le lun. 8 août, 22 h 49 (HAE). Cela vaut depuis le ven. 5 août, soit 3 jours plus tôt.',
}
const WAIVED: Says = {
  en: 'Not charged to you now: delivery fees, through Fri 30 Sep. Not charged to you from Thu 1 Sep: the emergency-order fee ($500), for one order, through Fri 31 Mar 2023.',
  fr: 'Non facturés en ce moment : les frais de livraison, jusqu’au ven. 30 sept. inclus. Non facturés à partir du jeu. 1er sept. : les frais de commande urgente (500 $), pour une commande, jusqu’au ven. 31 mars 2023 inclus.',
}
const NO_PLAN: Says = {
  en: 'No back-up plan has been published.',
  fr: 'Aucun plan de rechange n’a été publié.',
}
const SEEN_BY: Says = {
  en: 'The people who sign in for this store, and the distributor’s staff.',
  fr: 'Les personnes qui ouvrent une session pour ce magasin, et le personnel du distributeur.',
}

/**
 * The expected answers for the store in the queue, whose owner in Kingston has one store: from publications
 * (docs/sources.md) and from its own two simulated orders. The first of each pair is for 9 August, the second
 * for 18 August.
 */
export const EXPECTED: Readonly<Record<Topic, Readonly<Record<Moment, Says>>>> = {
  will_it_come: {
    paused: {
      en: 'Your Thursday delivery is paused. No restart day yet.',
      fr: 'Votre livraison de jeudi est suspendue. Aucune date de reprise n’est connue.',
    },
    normal: {
      en: 'Your Thursday delivery is on schedule. Thu 25 Aug, 9:00 a.m. – 1:00 p.m.',
      fr: 'Votre livraison de jeudi est prévue comme d’habitude. Jeu. 25 août, de 9 h à 13 h.',
    },
  },
  late_notice: { paused: LATE_NOTICE, normal: LATE_NOTICE },
  restart: {
    paused: {
      en: 'No restart day has been published. Deliveries are paused for every store. Not known yet; next update by the end of today.',
      fr: 'Aucune date de reprise n’a été publiée. Les livraisons sont suspendues pour tous les magasins. Pas encore connu; prochaine mise à jour d’ici la fin de la journée.',
    },
    normal: {
      en: 'Deliveries go by the ordering calendar.',
      fr: 'Les livraisons suivent le calendrier des commandes.',
    },
  },
  which_items: {
    paused: {
      en: 'SO990219206: 40 cases as ordered. What of it comes is known once it has shipped. 14 launches of new products are not on their planned day.',
      fr: 'SO990219206 : 40 caisses, selon la commande. On saura ce qui en arrive une fois l’expédition faite. 14 lancements de produits n’ont pas lieu à la date prévue.',
    },
    normal: {
      en: 'SO990222011: 22 cases as ordered. What of it comes is known once it has shipped. 14 launches of new products are not on their planned day.',
      fr: 'SO990222011 : 22 caisses, selon la commande. On saura ce qui en arrive une fois l’expédition faite. 14 lancements de produits n’ont pas lieu à la date prévue.',
    },
  },
  // Without the last digits of the total, which grows with new orders while the clock runs.
  queue_position: {
    paused: {
      en: 'Your next delivery is at 383 – 397 of 1,1',
      fr: 'La place de votre prochaine livraison dans la file : 383 à 397 sur 1 1',
    },
    normal: { en: 'no queue is being served', fr: 'il n’y a pas de file d’attente' },
  },
  stock_cover: {
    paused: {
      en: 'Dockboard holds no stock levels, so it cannot tell how long yours lasts. It can tell this: Your Thursday delivery is paused.',
      fr: 'Dockboard ne conserve aucun niveau de stock et ne peut donc pas dire combien de temps le vôtre durera. Voici ce qui est connu : Votre livraison de jeudi est suspendue.',
    },
    normal: {
      en: 'so it cannot tell how long yours lasts. It can tell this: Your Thursday delivery is on schedule.',
      fr: 'combien de temps le vôtre durera. Voici ce qui est connu : Votre livraison de jeudi est prévue comme d’habitude.',
    },
  },
  which_store_first: {
    paused: {
      en: 'Deliveries are paused for every store. You have no other store here to compare with.',
      fr: 'Les livraisons sont suspendues pour tous les magasins. Vous n’avez ici aucun autre magasin à comparer.',
    },
    normal: {
      en: 'You have no other store here to compare with.',
      fr: 'Vous n’avez ici aucun autre magasin à comparer.',
    },
  },
  order_again: {
    paused: {
      en: 'Orders are accepted and held in the queue. Ordering again does not change your position: each order keeps its own. Your order day: Thursday. There is no limit today.',
      fr: 'Les commandes sont acceptées et attendent dans la file. Commander de nouveau ne fait pas perdre votre place : chaque commande garde la sienne. Votre jour de commande : jeudi. Il n’y a aucune limite aujourd’hui.',
    },
    normal: {
      en: 'no queue is being served. Your order day: Thursday. At most 30 cases in the order cycle.',
      fr: 'il n’y a pas de file d’attente. Votre jour de commande : jeudi. Au plus 30 caisses pour le cycle de commande.',
    },
  },
  missing_items: {
    paused: {
      en: 'SO990217882 came Thu 4 Aug, with all that you ordered.',
      fr: 'La commande SO990217882 est arrivée le jeu. 4 août, avec tout ce que vous aviez commandé.',
    },
    normal: {
      en: 'SO990220551 came Tue 16 Aug, with all that you ordered.',
      fr: 'La commande SO990220551 est arrivée le mar. 16 août, avec tout ce que vous aviez commandé.',
    },
  },
  who_pays: {
    paused: {
      en: `so it cannot add up what you lost. ${WAIVED.en} Not known yet; next update by the end of today.`,
      fr: `ne peut donc pas calculer ce que vous avez perdu. ${WAIVED.fr} Pas encore connu; prochaine mise à jour d’ici la fin de la journée.`,
    },
    normal: {
      en: 'No payment for lost sales or costs has been announced as a measure.',
      fr: 'Parmi les mesures annoncées, aucune ne prévoit de dédommagement pour les ventes perdues ou les coûts.',
    },
  },
  only_waivers: { paused: WAIVED, normal: WAIVED },
  night_delivery: {
    paused: {
      en: 'No delivery at night has been announced. Your usual hours: 9:00 a.m. – 1:00 p.m.',
      fr: 'Aucune livraison de nuit n’a été annoncée. Vos heures habituelles : de 9 h à 13 h.',
    },
    normal: {
      en: 'No: delivery at night was dropped (published Fri 12 Aug). Before, it had been announced as possible. Seven days a week, 6:00 a.m. – 10:00 p.m.',
      fr: 'Non : la livraison de nuit a été abandonnée (avis du ven. 12 août). Avant, elle avait été annoncée comme possible. Sept jours sur sept, de 6 h à 22 h.',
    },
  },
  backup_plan: { paused: NO_PLAN, normal: NO_PLAN },
  called_normal: {
    paused: {
      en: 'In the whole network, deliveries are paused. The status published here does not call them normal.',
      fr: 'Dans tout le réseau, les livraisons sont suspendues. Selon l’état publié ici, elles ne sont pas revenues à la normale.',
    },
    normal: {
      en: 'In the whole network, deliveries go by the calendar. Your Thursday delivery is on schedule.',
      fr: 'Dans tout le réseau, les livraisons suivent le calendrier. Votre livraison de jeudi est prévue comme d’habitude.',
    },
  },
  cap_meaning: {
    paused: { en: 'There is no limit today.', fr: 'Il n’y a aucune limite aujourd’hui.' },
    normal: {
      en: 'At most 30 cases in the order cycle. It counts all that you order in the cycle. From Thu 11 Aug, its last day was not published. For the next order cycle. Press reports differ: 30 cases in two, 30 packs in one, 30 of each product in another.',
      fr: 'Au plus 30 caisses pour le cycle de commande. La limite porte sur tout ce que vous commandez pendant le cycle. À partir du jeu. 11 août, date de fin non publiée. Pour le prochain cycle de commande. Les médias ne concordent pas : 30 caisses selon deux d’entre eux, 30 paquets selon un autre, 30 de chaque produit selon un dernier.',
    },
  },
  who_sees: { paused: SEEN_BY, normal: SEEN_BY },
  for_customers: {
    paused: {
      en: '“Deliveries from the distributor to all stores are suspended. It is not this store’s doing.',
      fr: '« Les livraisons du distributeur à tous les magasins sont suspendues. Ce magasin n’y est pour rien.',
    },
    normal: {
      en: '“Deliveries from the distributor to all stores are running. As of Thu 18 Aug,',
      fr: '« Les livraisons du distributeur à tous les magasins suivent leur cours. En date du jeu. 18 août,',
    },
  },
}

/** The end of every reply: instant and source. On 18 August no incident stops the delivery. */
export const FOOT: Readonly<Record<Moment, Readonly<Record<Language, RegExp>>>> = {
  paused: {
    en: /As of Tue 9 Aug, 9:\d\d a\.m\. EDT\. Source: “Deliveries to stores are suspended”\.$/,
    fr: /En date du mar\. 9 août, 9 h(?: \d\d)? \(HAE\)\. Source : « Les livraisons aux magasins sont suspendues »\.$/,
  },
  normal: {
    en: /As of Thu 18 Aug, 12:\d\d p\.m\. EDT\.$/,
    fr: /En date du jeu\. 18 août, 12 h(?: \d\d)? \(HAE\)\.$/,
  },
}

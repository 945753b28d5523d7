import type { QuestionTranslations } from './questions-translations.ts'

/** The French translations of `questions-translations.ts`. */
export const QUESTION_TRANSLATIONS_FR: QuestionTranslations = {
  title: 'Questions courantes',
  more: (count) => `${count} autres questions`,
  state: { not_known_yet: 'Pas encore connu', not_held: 'Non conservé ici' },
  see: 'Voir\u00a0:',
  order: (number) => `Commande ${number}`,
  notice: 'L’avis',
  questions: {
    will_it_come: 'Ma livraison va-t-elle arriver?',
    late_notice: 'Pourquoi avoir mis des jours à nous le dire?',
    restart: 'Quand les livraisons reprennent-elles?',
    which_items: 'Lesquels de mes produits arrivent?',
    queue_position: 'Où suis-je dans la file?',
    stock_cover: 'Combien de temps mon stock va-t-il durer?',
    which_store_first: 'Lequel de mes magasins est servi en premier?',
    order_again: 'Dois-je commander de nouveau, et est-ce que je perds ma place?',
    missing_items: 'Tout n’était pas dans ma livraison. Où est le reste?',
    who_pays: 'J’ai perdu des ventes. Qui paie?',
    only_waivers: 'Les dispenses de frais, est-ce tout ce qu’on nous offre?',
    night_delivery: 'Allez-vous livrer la nuit? Nous n’avons personne pour recevoir.',
    backup_plan: 'Quel est le plan de rechange pour la prochaine fois?',
    called_normal: 'On dit que tout est revenu à la normale. Pourquoi ma livraison est-elle encore en retard?',
    cap_meaning: 'La limite\u00a0: en caisses, en paquets ou par produit?',
    who_sees: 'Qui peut voir les chiffres de mon magasin?',
    for_customers: 'Les clients s’en prennent à nous. Que leur montrer?',
  },
  plain: {
    pause_in_notice: 'Les livraisons sont suspendues. Ce qui a été publié sur la reprise se trouve dans l’avis.',
    paused_for_all: 'Les livraisons sont suspendues pour tous les magasins.',
    not_cancelled: 'Elle n’a pas été annulée.',
    nothing_waits: 'Aucune de vos commandes n’est en attente.',
    no_queue: 'Les commandes suivent le calendrier prévu; il n’y a pas de file d’attente.',
    left_queue: 'Votre prochaine livraison est sortie de la file.',
    order_of_service:
      'Les commandes en traitement au moment de l’arrêt passent d’abord, puis toutes les autres dans l’ordre où elles ont été passées.',
    position_kept: 'Commander de nouveau ne fait pas perdre votre place\u00a0: chaque commande garde la sienne.',
    stock_not_held:
      'Dockboard ne conserve aucun niveau de stock et ne peut donc pas dire combien de temps le vôtre durera. Voici ce qui est connu\u00a0:',
    no_cap: 'Il n’y a aucune limite aujourd’hui.',
    no_delivery_shown: 'Aucune livraison ne figure parmi vos dernières commandes ici.',
    missing_later_unknown: 'On ne sait pas si ce qui manque viendra plus tard\u00a0: rien n’a été publié à ce sujet.',
    charged_for_shipped: 'Vous payez ce qui est expédié, pas ce qui manque.',
    no_compensation:
      'Parmi les mesures annoncées, aucune ne prévoit de dédommagement pour les ventes perdues ou les coûts.',
    losses_not_held:
      'Dockboard ne conserve aucune donnée de vente et ne peut donc pas calculer ce que vous avez perdu.',
    no_waiver: 'Aucune dispense de frais pour votre magasin en ce moment.',
    no_other_help: 'Aucune autre mesure en votre faveur n’a été publiée ici.',
    night_not_announced: 'Aucune livraison de nuit n’a été annoncée.',
    night_refusal_unknown: 'On ne sait pas si un magasin peut la refuser\u00a0: rien n’a été publié à ce sujet.',
    notice_at_once: 'Rien de ce qui vous a été annoncé ne valait avant le jour de sa publication.',
    reasons_not_held:
      'Pourquoi cela n’a pas été dit plus tôt, c’est au distributeur de l’expliquer\u00a0: Dockboard ne connaît pas ses raisons.',
    nothing_open: 'Aucun incident n’est ouvert. Ce qui a été annoncé avant, et quand, se trouve dans l’historique.',
    no_backup_plan: 'Aucun plan de rechange n’a été publié.',
    plan_would_stand_here: 'S’il en paraît un, il figurera parmi les mises à jour.',
    nothing_called_normal: 'Selon l’état publié ici, elles ne sont pas revenues à la normale.',
    own_orders_count: 'Ce qui compte pour vous, c’est votre propre commande, quoi qu’on dise de l’ensemble.',
    you_and_staff:
      'Les personnes qui ouvrent une session pour ce magasin, et le personnel du distributeur. Chaque consultation par le personnel est consignée avec son motif, et vous pouvez la voir.',
    no_other_store: 'Aucun autre magasin ne voit quoi que ce soit du vôtre, et rien n’en paraît sur la page publique.',
    little_held: 'Dockboard ne conserve ni volumes de vente ni niveaux de stock.',
    line_for_customers: 'Il y a un texte à montrer ou à copier, et il ne dit rien de votre magasin\u00a0:',
  },
  quote: (text) => `«\u00a0${text}\u00a0»`,
  pause: {
    noDay: 'Aucune date de reprise n’a été publiée.',
    until: (day) => `La suspension dure jusqu’au ${day} inclus.`,
  },
  mode: {
    recovering: 'Les livraisons reprennent, dans l’ordre de la file.',
    disrupted: 'Les livraisons sont perturbées; aucune suspension n’a été annoncée.',
    doubtful: 'Les livraisons suivent le calendrier des commandes; certaines pourraient être en retard.',
    normal: 'Les livraisons suivent le calendrier des commandes.',
  },
  where: { network: 'Dans tout le réseau', region: 'Dans votre région' },
  around: {
    paused: (where) => `${where}, les livraisons sont suspendues.`,
    recovering: (where) => `${where}, les livraisons reprennent, dans l’ordre de la file.`,
    disrupted: (where) => `${where}, les livraisons sont perturbées.`,
    doubtful: (where) => `${where}, les livraisons suivent le calendrier, et certaines pourraient être en retard.`,
    normal: (where) => `${where}, les livraisons suivent le calendrier.`,
  },
  ordered: (number, cases) =>
    `${number}\u00a0: ${cases}, selon la commande. On saura ce qui en arrive une fois l’expédition faite.`,
  left: (number) => `La commande ${number} est partie. Sa page indique ce qui a été expédié de chaque produit.`,
  launches: {
    one: 'Un lancement de produit n’a pas lieu à la date prévue.',
    other: '# lancements de produits n’ont pas lieu à la date prévue.',
  },
  position: (position) => `La place de votre prochaine livraison dans la file\u00a0: ${position}.`,
  placeRange: 'C’est un intervalle, car il n’est pas établi quelles commandes passent avant la vôtre.',
  stores: {
    one: 'Vous n’avez ici aucun autre magasin à comparer.',
    other:
      'La page «\u00a0Mes magasins\u00a0» montre vos # magasins, chacun avec ce qu’on sait de sa prochaine livraison.',
  },
  orderDay: (weekday) => `Votre jour de commande\u00a0: ${weekday}.`,
  capCounts: {
    order: 'La limite porte sur tout ce que contient une commande.',
    product: 'La limite porte sur chaque produit séparément.',
    cycle: 'La limite porte sur tout ce que vous commandez pendant le cycle.',
  },
  capAhead: (cap) => `${cap} La limite est annoncée, et pas encore en vigueur.`,
  capUnknown: (cap) => `${cap} C’est la dernière limite publiée.`,
  delivered: {
    unknown: (number, day) => `La commande ${number} est arrivée ${day}. Ce qui a été expédié n’a pas été signalé.`,
    whole: (number, day) => `La commande ${number} est arrivée ${day}, avec tout ce que vous aviez commandé.`,
    one: (number, day) => `La commande ${number} est arrivée ${day}. Une de vos caisses n’y était pas.`,
    more: (number, day, cases) => `La commande ${number} est arrivée ${day}. ${cases} de vos caisses n’y étaient pas.`,
  },
  cameLate: {
    one: (number) => `La commande ${number} est arrivée un jour après la date prévue.`,
    more: (number, days) => `La commande ${number} est arrivée ${days} jours après la date prévue.`,
  },
  lateOrders: (numbers) => `Commandes dont la date prévue ne tient plus\u00a0: ${numbers}.`,
  fee: {
    delivery: 'les frais de livraison',
    emergency_order: (amount) => `les frais de commande urgente${amount === null ? '' : ` (${amount})`}`,
    orders: { one: ', pour une commande', other: ', pour # commandes' },
  },
  waiver: {
    available: (fee, days) => `Non facturés en ce moment\u00a0: ${fee}${days}.`,
    not_yet_open: (fee, opens, days) => `Non facturés à partir du ${opens}\u00a0: ${fee}${days}.`,
    used_up: (fee) => `Dispense déjà utilisée\u00a0: ${fee}.`,
    expired: (fee, last) => `De nouveau facturés\u00a0: ${fee}. Le dernier jour de la dispense était le ${last}.`,
    unknown: (fee) => `On ne sait pas si la dispense vaut encore, rien n’a été publié à ce sujet\u00a0: ${fee}.`,
  },
  through: (day) => `, jusqu’au ${day} inclus`,
  night: {
    possible: 'Une livraison peut arriver la nuit\u00a0: cela a été annoncé comme possible.',
    dropped: (day) =>
      `Non\u00a0: la livraison de nuit a été abandonnée (avis du ${day}). Avant, elle avait été annoncée comme possible.`,
    no: 'Non\u00a0: aucune n’a été annoncée.',
  },
  hoursUnknown: 'On ne sait pas si ces heures valent encore\u00a0: rien n’a été publié à ce sujet.',
  usualHours: (hours) => `Vos heures habituelles\u00a0: ${hours}.`,
  lateNotices: {
    one: (headline, when, since) =>
      `«\u00a0${headline}\u00a0»\u00a0: publié le ${when}. Cela vaut depuis le ${since}, soit un jour plus tôt.`,
    more: (headline, when, since, days) =>
      `«\u00a0${headline}\u00a0»\u00a0: publié le ${when}. Cela vaut depuis le ${since}, soit ${days} jours plus tôt.`,
  },
  next: {
    by: (by) => `Pas encore connu; prochaine mise à jour d’ici ${by}.`,
    overdue: (by) => `Pas encore connu. La prochaine mise à jour était promise pour ${by}; elle est en retard.`,
    none: 'Pas encore connu; aucune heure n’a été annoncée pour la prochaine mise à jour.',
    closed: 'Pas encore connu. Aucun incident n’est ouvert\u00a0: aucune mise à jour n’est promise.',
  },
}

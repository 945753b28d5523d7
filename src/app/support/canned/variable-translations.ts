import type { UnresolvedReason, Variable } from '../../../domain/questions/answer-variable.ts'

/** The meanings of the variables. */
const stands: Readonly<Record<Variable, string>> = {
  store: 'the name of the store',
  headline: 'the first sentence of its page, whole',
  next_update: 'the time by which the next update is promised',
  order_number: 'the number of the order that comes next',
  planned_day: 'the day of that order, where one day stands',
  range: 'the days between which it is expected',
  position: 'its position in the queue',
  cap: 'the limits on orders, in whole sentences',
  delivery_hours: 'delivery hours, in whole sentences',
  delivery_fee: 'what holds of the delivery fee, in whole sentences',
  emergency_order_fee: 'what holds of the emergency-order fee, in whole sentences',
  as_of: 'the time at which all this was true',
  source: 'the headline of the notice that it rests on',
}

/** Names for missing values. */
const none: Readonly<Record<Variable, string>> = {
  store: 'name',
  headline: 'sentence',
  next_update: 'time',
  order_number: 'number',
  planned_day: 'single day',
  range: 'day',
  position: 'position',
  cap: 'limit',
  delivery_hours: 'hour',
  delivery_fee: 'waived fee',
  emergency_order_fee: 'waived fee',
  as_of: 'time',
  source: 'notice',
}

const because: Readonly<Record<UnresolvedReason, string>> = {
  nothing_waiting: 'no order of the store is waiting',
  paused: 'deliveries are paused',
  in_queue: 'the order waits in the queue, and no day of it is confirmed',
  may_be_late: 'the delivery may be late',
  overdue: 'the day has passed, and nothing more was reported',
  not_confirmed: 'the day has passed, and there is no news from the warehouse',
  delivery_failed: 'the delivery could not be handed over, and no new day was given',
  returned: 'the delivery went back to the warehouse, and no new day was given',
  delivered: 'the order has been delivered',
  cancelled: 'the order was cancelled',
  closed: 'the order was closed, and nothing of it came',
  no_day: 'the delivery is on its way, and no day was given',
  no_plan: 'no recovery plan that would give one is published',
  no_capacity: 'the published plan does not reach its queue position',
  not_in_queue: 'the order is not in the queue',
  no_promise: 'none is promised for the next update',
  nothing_open: 'no incident is open, and no update is promised',
  promise_overdue: 'the update that was promised is overdue',
  no_cap: 'nothing limits what the store may order',
  no_waiver: 'no waiver of this fee is published for the store',
  no_source: 'what is said rests on no notice',
}

const en = {
  title: 'Variables',
  hint: 'Press one to put it where you are in the text. Each takes the store’s own value when the answer is used.',
  insert: (name: string, stands: string) => `${name}: ${stands}`,
  stands,
  /** A day within a sentence. Never “today”, because the text is read later than written. */
  day: (day: string) => day,
  missing: (variable: Variable, why: UnresolvedReason) =>
    `There is no ${none[variable]} to give for {${variable}}: ${because[why]}.`,
  unfilled: (variable: Variable) => `{${variable}} is not filled in.`,
}

const frStands: typeof stands = {
  store: 'le nom du magasin',
  headline: 'la première phrase de sa page, entière',
  next_update: 'l’heure pour laquelle la prochaine mise à jour est promise',
  order_number: 'le numéro de la prochaine commande à venir',
  planned_day: 'le jour de cette commande, quand un seul jour tient',
  range: 'les jours entre lesquels elle est attendue',
  position: 'sa place dans la file',
  cap: 'les limites de commande, en phrases entières',
  delivery_hours: 'les heures de livraison, en phrases entières',
  delivery_fee: 'ce qui vaut pour les frais de livraison, en phrases entières',
  emergency_order_fee: 'ce qui vaut pour les frais de commande urgente, en phrases entières',
  as_of: 'l’heure à laquelle tout cela était vrai',
  source: 'le titre de l’avis sur lequel cela repose',
}

const frNone: typeof none = {
  store: 'de nom',
  headline: 'de phrase',
  next_update: 'd’heure',
  order_number: 'de numéro',
  planned_day: 'de jour précis',
  range: 'de jour',
  position: 'de place',
  cap: 'de limite',
  delivery_hours: 'd’heures',
  delivery_fee: 'de dispense de frais',
  emergency_order_fee: 'de dispense de frais',
  as_of: 'd’heure',
  source: 'd’avis',
}

const frBecause: typeof because = {
  nothing_waiting: 'aucune commande du magasin n’est en attente',
  paused: 'les livraisons sont suspendues',
  in_queue: 'la commande attend dans la file, et aucun jour n’est confirmé',
  may_be_late: 'la livraison pourrait être en retard',
  overdue: 'le jour est passé, et rien d’autre n’a été signalé',
  not_confirmed: 'le jour est passé, et l’entrepôt ne transmet plus rien',
  delivery_failed: 'la livraison n’a pas pu être remise, et aucune nouvelle date n’a été donnée',
  returned: 'la livraison est retournée à l’entrepôt, et aucune nouvelle date n’a été donnée',
  delivered: 'la commande a été livrée',
  cancelled: 'la commande a été annulée',
  closed: 'la commande est fermée, et rien n’en est arrivé',
  no_day: 'la livraison est en route, et aucune date n’a été donnée',
  no_plan: 'aucun plan de reprise qui en donnerait n’est publié',
  no_capacity: 'le plan publié ne va pas jusqu’à sa place dans la file',
  not_in_queue: 'la commande n’est pas dans la file',
  no_promise: 'aucune n’est promise pour la prochaine mise à jour',
  nothing_open: 'aucun incident n’est ouvert, et aucune mise à jour n’est promise',
  promise_overdue: 'la mise à jour promise se fait attendre',
  no_cap: 'rien ne limite ce que le magasin peut commander',
  no_waiver: 'aucune dispense de ces frais n’est publiée pour le magasin',
  no_source: 'ce qui est dit ne repose sur aucun avis',
}

const fr: typeof en = {
  title: 'Variables',
  hint: 'Appuyez sur l’une d’elles pour l’insérer là où vous êtes dans le texte. Chacune prend la valeur du magasin quand la réponse est reprise.',
  insert: (name, stands) => `${name}\u00a0: ${stands}`,
  stands: frStands,
  day: (day) => `le ${day}`,
  missing: (variable, why) => `Il n’y a pas ${frNone[variable]} à donner pour {${variable}}\u00a0: ${frBecause[why]}.`,
  unfilled: (variable) => `{${variable}} n’est pas remplacée.`,
}

export const VARIABLE_TRANSLATIONS = { en, fr }

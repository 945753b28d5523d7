const en = {
  title: 'Ordering limits and delivery hours',
  noLimit: 'No limit today.',
  waits: 'Orders placed now join the queue in the order they arrive. Ordering again does not change your position.',
  hours: 'Delivery hours',
  usual: (hours: string) => `Your usual hours: ${hours}`,
  from: (day: string) => `From ${day}`,
  through: (day: string) => `through ${day}`,
  furtherNotice: 'until further notice',
  notPublished: 'its last day was not published',
  endUnknown: 'Whether it still holds was not published. Ask the distributor before you rely on it.',
  notYet: 'Not yet in force',
  unknown: 'Not known',
}

const fr: typeof en = {
  title: 'Limites de commande et heures de livraison',
  noLimit: 'Aucune limite aujourd’hui.',
  waits:
    'Les commandes passées maintenant prennent place dans la file, dans l’ordre de leur arrivée. Commander de nouveau ne fait pas perdre votre place.',
  hours: 'Heures de livraison',
  usual: (hours) => `Vos heures habituelles\u00a0: ${hours}`,
  from: (day) => `À partir du ${day}`,
  through: (day) => `jusqu’au ${day} inclus`,
  furtherNotice: 'jusqu’à nouvel ordre',
  notPublished: 'date de fin non publiée',
  endUnknown:
    'On ne sait pas si cela vaut encore\u00a0: rien n’a été publié à ce sujet. Vérifiez auprès du distributeur avant de vous y fier.',
  notYet: 'Pas encore en vigueur',
  unknown: 'Inconnu',
}

export const RULE_TRANSLATIONS = { en, fr }

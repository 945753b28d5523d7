const en = {
  title: 'Ordering limits and delivery hours',
  noLimit: 'No limit today.',
  waits:
    'Orders placed now join the queue in the order they arrive. Ordering again does not change your position.',
  policy: {
    held: 'Orders are accepted and held in the queue.',
    cancelled: 'Open orders are cancelled.',
    resubmit: 'Open orders were cancelled: place them again.',
  },
  cap: (number: string, unit: string, base: string) => `At most ${number} ${unit} ${base}.`,
  units: { case: { one: 'case', more: 'cases' }, pack: { one: 'pack', more: 'packs' } },
  bases: { order: 'per order', product: 'per product', cycle: 'in the order cycle' },
  hours: 'Delivery hours',
  window: (days: string, hours: string) => `${days}, ${hours}.`,
  daysAWeek: { seven: 'Seven days a week', more: (days: string) => `${days} days a week` },
  usual: (hours: string) => `Your usual hours: ${hours}`,
  overnight: { possible: 'Delivery at night is possible.', no: 'No delivery at night.' },
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
  policy: {
    held: 'Les commandes sont acceptées et attendent dans la file.',
    cancelled: 'Les commandes en cours sont annulées.',
    resubmit: 'Les commandes en cours ont été annulées\u00a0: passez-les de nouveau.',
  },
  cap: (number, unit, base) => `Au plus ${number} ${unit} ${base}.`,
  units: { case: { one: 'caisse', more: 'caisses' }, pack: { one: 'paquet', more: 'paquets' } },
  bases: { order: 'par commande', product: 'par produit', cycle: 'pour le cycle de commande' },
  hours: 'Heures de livraison',
  window: (days, hours) => `${days}, ${hours}.`,
  daysAWeek: { seven: 'Sept jours sur sept', more: (days) => `${days} jours par semaine` },
  usual: (hours) => `Vos heures habituelles\u00a0: ${hours}`,
  overnight: { possible: 'Une livraison de nuit est possible.', no: 'Pas de livraison de nuit.' },
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

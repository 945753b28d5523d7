const en = {
  days: { moved: 'New day', launched: 'Day of the launch' },
  needsDay: 'Choose a day.',
  reason: 'Reason',
  reasonHint: 'Every store reads it beside the launch.',
  reasonMay: 'It may be left out. If it is given, every store reads it beside the launch.',
  publish: { one: 'Publish for one launch', other: 'Publish for # launches' },
  publishing: 'Publishing…',
  product: 'Product',
  day: 'Planned day',
  productOf: (number: string) => `Product ${number}`,
  dayOf: (number: string) => `Planned day ${number}`,
  another: 'Add another',
  remove: (number: string) => `Remove ${number}`,
  needsProduct: 'Name the product.',
  planWhat: 'Every store sees what is planned as soon as it is published.',
  plan: { one: 'Plan one launch', other: 'Plan # launches' },
}

const fr: typeof en = {
  days: { moved: 'Nouvelle date', launched: 'Date du lancement' },
  needsDay: 'Choisissez une date.',
  reason: 'Motif',
  reasonHint: 'Chaque magasin le lit à côté du lancement.',
  reasonMay: 'Facultatif. S’il est donné, chaque magasin le lit à côté du lancement.',
  publish: { one: 'Publier pour un lancement', other: 'Publier pour # lancements' },
  publishing: 'Publication…',
  product: 'Produit',
  day: 'Date prévue',
  productOf: (number) => `Produit ${number}`,
  dayOf: (number) => `Date prévue ${number}`,
  another: 'En ajouter un autre',
  remove: (number) => `Retirer le produit ${number}`,
  needsProduct: 'Nommez le produit.',
  planWhat: 'Chaque magasin voit ce qui est prévu dès la publication.',
  plan: { one: 'Planifier un lancement', other: 'Planifier # lancements' },
}

export const LAUNCH_FORM_TRANSLATIONS = { en, fr }

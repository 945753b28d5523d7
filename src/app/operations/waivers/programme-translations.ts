const en = {
  none: 'No fee is waived, and none was.',
  fees: { delivery: 'Delivery fee', emergency_order: 'Fee of emergency orders' },
  withAmount: (fee: string, amount: string) => `${fee}, ${amount}`,
  state: { active: 'In force', upcoming: 'Not open yet', ended: 'Ended', unknown: 'Not known' },
  from: (day: string) => `From ${day}`,
  firstUnknown: 'First day not published',
  through: (day: string) => `through ${day}`,
  furtherNotice: 'until further notice',
  endUnknown: 'end not published',
  perStore: {
    one: 'once a store',
    other: '# times a store',
    unlimited: 'any number of times',
  },
  countedOn: {
    placed: 'counts on the day ordered',
    shipped: 'counts on the day shipped',
    delivered: 'counts on the day delivered',
    unknown: 'the day that counts was not published',
  },
  scope: {
    everyone: 'Every store',
    regions: (regions: string) => `Stores in ${regions}`,
    stores: 'Named stores',
  },
  stores: { one: '# store', other: '# stores' },
  usedBy: 'Stores that used it',
  ofStores: (stores: string, share: string) => `of ${stores} · ${share}`,
  uses: 'Uses',
  waived: 'Fees waived to date',
  notKnown: 'Not known',
  amountUnknown: 'the amount was not published',
  reversed: 'Taken back',
  usageUnknown:
    'How often it was used, by how many stores and for how much is not known: what counts as a use was never published.',
}

const fr: typeof en = {
  none: 'Aucune dispense de frais, ni en vigueur ni passée.',
  fees: { delivery: 'Frais de livraison', emergency_order: 'Frais des commandes urgentes' },
  withAmount: (fee, amount) => `${fee}, ${amount}`,
  state: { active: 'En vigueur', upcoming: 'Pas encore ouverte', ended: 'Terminée', unknown: 'Inconnu' },
  from: (day) => `À partir du ${day}`,
  firstUnknown: 'Date de début non publiée',
  through: (day) => `jusqu’au ${day} inclus`,
  furtherNotice: 'jusqu’à nouvel ordre',
  endUnknown: 'date de fin non publiée',
  perStore: {
    one: '# fois par magasin',
    other: '# fois par magasin',
    unlimited: 'sans limite de nombre',
  },
  countedOn: {
    placed: 'le jour de la commande compte',
    shipped: 'le jour de l’expédition compte',
    delivered: 'le jour de la livraison compte',
    unknown: 'le jour qui compte n’a pas été publié',
  },
  scope: {
    everyone: 'Tous les magasins',
    regions: (regions) => `Magasins de\u00a0: ${regions}`,
    stores: 'Magasins désignés',
  },
  stores: { one: '# magasin', other: '# magasins' },
  usedBy: 'Magasins qui l’ont utilisée',
  ofStores: (stores, share) => `sur ${stores} · ${share}`,
  uses: 'Utilisations',
  waived: 'Frais annulés à ce jour',
  notKnown: 'Inconnu',
  amountUnknown: 'le montant n’a pas été publié',
  reversed: 'Annulées',
  usageUnknown:
    'On ne sait pas combien de fois elle a servi, à combien de magasins ni pour quel montant\u00a0: ce qui compte comme une utilisation n’a jamais été publié.',
}

export type ProgrammeTranslations = typeof en
export const PROGRAMME_TRANSLATIONS = { en, fr }

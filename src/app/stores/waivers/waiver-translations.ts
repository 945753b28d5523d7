const en = {
  title: 'Waived fees',
  none: 'No fee is waived for your store now.',
  delivery: 'All delivery fees',
  emergency: (amount: string | null) =>
    amount ? `One emergency order’s ${amount} fee` : 'One emergency order’s fee',
  emergencies: (count: string) => `The fee of ${count} emergency orders`,
  inForce: 'In force',
  opens: (day: string) => `Opens ${day}`,
  usedUp: 'Used',
  expired: 'Ended',
  unknown: 'Not known',
  through: (day: string) => `through ${day}`,
  from: (day: string) => `from ${day}`,
  firstUnknown: 'its first day was not published',
  daysLeft: { none: 'last day today', one: 'one day left', other: '# days left' },
  perStore: { one: 'one for your store', other: '# for your store' },
  notUsed: 'not used',
  usedBy: (order: string, day: string) => `used by ${order} on ${day}`,
  reversed: (day: string) => `Taken back on ${day}: your store has it again.`,
  endUnknown: 'its end was not published',
  furtherNotice: 'until further notice',
  countUnknown: 'Whether the day ordered, shipped or delivered counts was not published.',
}

const fr: typeof en = {
  title: 'Frais annulés',
  none: 'Aucune dispense de frais pour votre magasin en ce moment.',
  delivery: 'Tous les frais de livraison',
  emergency: (amount) =>
    amount ? `Les frais de ${amount} d’une commande urgente` : 'Les frais d’une commande urgente',
  emergencies: (count) => `Les frais de ${count} commandes urgentes`,
  inForce: 'En vigueur',
  opens: (day) => `À partir du ${day}`,
  usedUp: 'Dispense utilisée',
  expired: 'Dispense terminée',
  unknown: 'Inconnu',
  through: (day) => `jusqu’au ${day} inclus`,
  from: (day) => `à partir du ${day},`,
  firstUnknown: 'date de début non publiée',
  daysLeft: {
    none: 'dernier jour aujourd’hui',
    one: 'il reste un jour',
    other: 'il reste # jours',
  },
  perStore: { one: '# fois pour votre magasin', other: '# fois pour votre magasin' },
  notUsed: 'pas utilisée',
  usedBy: (order, day) => `utilisée par ${order} le ${day}`,
  reversed: (day) => `Annulée le ${day}\u00a0: votre magasin l’a de nouveau.`,
  endUnknown: 'date de fin non publiée',
  furtherNotice: 'jusqu’à nouvel ordre',
  countUnknown: 'Le jour qui compte (commande, expédition ou livraison) n’a pas été publié.',
}

export type WaiverTranslations = typeof en
export const WAIVER_TRANSLATIONS = { en, fr }

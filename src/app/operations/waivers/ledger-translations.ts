const en = {
  title: 'The ledger of one store',
  what: 'What a store has used of each waiver, and what of it is disputed.',
  reason: 'Reason for access',
  reasonHint: 'Your access is recorded with this reason, and the store sees it.',
  reasonIssues: {
    short: 'Write at least three characters.',
    personal:
      'Leave out phone, card and health card numbers and e-mail addresses: the store reads this, and it is kept.',
  },
  access: 'Show the ledger',
  fetching: 'Loading…',
  other: 'Another store',
  of: (name: string) => `Ledger of ${name}`,
  noWaiver: 'No fee is waived for this store.',
  noUse: 'Not used.',
  notCounted: 'Uses are not counted.',
  left: (count: string) => `${count} left`,
  usedOn: (order: string, day: string) => `${order}, ${day}`,
  reversed: (day: string) => `taken back on ${day}`,
  takeBack: 'Take back',
  takeBackOf: (order: string) => `Take back the use by ${order}`,
  effect: 'From then on the store has this use again, for orders placed after. It cannot be taken back twice.',
  why: 'Reason',
  whyHint: 'The store reads it on its page.',
  send: 'Take the use back',
  sending: 'One moment…',
  done: (order: string) => `The use by ${order} is taken back.`,
  already: 'This use was taken back meanwhile. The ledger is shown anew.',
}

const fr: typeof en = {
  title: 'Le registre d’un magasin',
  what: 'Ce qu’un magasin a utilisé de chaque dispense, et ce qui en est contesté.',
  reason: 'Motif de l’accès',
  reasonHint: 'Votre consultation est consignée avec ce motif, et le magasin le voit.',
  reasonIssues: {
    short: 'Écrivez au moins trois caractères.',
    personal:
      'N’y mettez ni numéro de téléphone, de carte ou de carte Santé, ni adresse courriel\u00a0: le magasin lit ce motif, et il est conservé.',
  },
  access: 'Afficher le registre',
  fetching: 'Consultation…',
  other: 'Autre magasin',
  of: (name) => `Registre de ${name}`,
  noWaiver: 'Aucune dispense de frais pour ce magasin.',
  noUse: 'Pas utilisée.',
  notCounted: 'Les utilisations ne sont pas comptées.',
  left: (count) => `il en reste ${count}`,
  usedOn: (order, day) => `${order}, ${day}`,
  reversed: (day) => `annulée le ${day}`,
  takeBack: 'Annuler l’utilisation',
  takeBackOf: (order) => `Annuler l’utilisation par ${order}`,
  effect:
    'Le magasin retrouve alors cette utilisation pour les commandes passées ensuite. Elle ne peut pas être annulée deux fois.',
  why: 'Motif',
  whyHint: 'Le magasin le lit sur sa page.',
  send: 'Annuler l’utilisation',
  sending: 'Un instant…',
  done: (order) => `L’utilisation par ${order} est annulée.`,
  already: 'Cette utilisation a été annulée entre-temps. Le registre est affiché à nouveau.',
}

export const LEDGER_TRANSLATIONS = { en, fr }
